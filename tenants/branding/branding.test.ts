import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { resolveHost } from '../resolve-tenant.ts';
import { findTenantById } from '../system.ts';
import { toTenant } from '../tenant-context.ts';
import { readLogo } from './read-logo.ts';
import { updateBranding } from './update-branding.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-brand-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const logo = (contentType = 'image/png') => {
  const id = newId();
  return { id, key: `brand/${id}`, name: 'logo.png', contentType, size: 10 };
};

it('shows at the next look, keeps the logo unless told, and hands back what is no longer used', async () => {
  const { tenant, administrator } = await createTestTenant();
  await resolveHost(`${tenant.slug}.localhost`);
  const first = logo();
  const brand = { name: '新名称物业', color: '#B91C1C', phone: '400 800 1234' };
  expect(await updateBranding(administrator, { ...brand, logo: first })).toBeNull();
  expect(await resolveHost(`${tenant.slug}.localhost`)).toMatchObject({
    tenant: { name: '新名称物业', brandColor: '#b91c1c', logoFileId: first.id, contactPhone: '400 800 1234' },
  });
  await updateBranding(administrator, brand);
  const row = await findTenantById(tenant.id);
  expect(await readLogo(toTenant(row as NonNullable<typeof row>))).toMatchObject({ key: first.key });

  const second = logo('image/jpeg');
  expect(await updateBranding(administrator, { ...brand, logo: second })).toBe(first.key);
  expect(await updateBranding(administrator, { ...brand, logo: null })).toBe(second.key);
});

it('takes no drawing that could carry scripts, and no colour that is none', async () => {
  const { administrator } = await createTestTenant();
  const brand = { name: '甲', color: '#b91c1c' };
  for (const type of ['image/svg+xml', 'application/octet-stream', 'text/html']) {
    await expect(updateBranding(administrator, { ...brand, logo: logo(type) })).rejects.toMatchObject({
      detail: { fields: [{ path: 'logo', code: 'file_type' }] },
    });
  }
  await expect(updateBranding(administrator, { ...brand, color: 'red;}' })).rejects.toMatchObject({
    detail: { fields: [{ path: 'color', code: 'invalid_color' }] },
  });
});
