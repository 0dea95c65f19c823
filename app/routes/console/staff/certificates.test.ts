import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getStaffRecord } from '#app/domain/staff/records/get-staff-record.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { staffRequest } from '../testing/staff-request.ts';
import { action as add } from './add-certificate.ts';
import { action as attach, loader as open } from './certificate-file.ts';
import { action as change } from './record.tsx';

let folder: string;
let administrator: TenantContext;
let lead: TenantContext;
let worker: TenantContext;
let colleague: TenantContext;
let leader: TenantContext;
let photo: Buffer;

const idOf = (ctx: TenantContext) => (ctx.actor.kind === 'member' ? ctx.actor.membershipId : '');

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-certificates-'));
  process.env.STORAGE_FOLDER = folder;
  reloadEnv();
  const made = await createTestTenant();
  administrator = made.administrator;
  lead = await createTestMember(made.tenant, 'repair_lead');
  worker = await createTestMember(made.tenant, 'repair_worker');
  colleague = await createTestMember(made.tenant, 'repair_worker');
  leader = await createTestMember(made.tenant, 'leader');
  const picture = { width: 40, height: 30, channels: 3, background: '#3a7' } as const;
  photo = await sharp({ create: picture }).jpeg().toBuffer();
});

afterAll(async () => {
  delete process.env.STORAGE_FOLDER;
  reloadEnv();
  await rm(folder, { recursive: true, force: true });
});

const page = () => `/console/staff/${idOf(worker)}`;
const kept = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((one) => one.isFile()).length;
const certificates = async () => (await getStaffRecord(lead, { membershipId: idOf(worker) })).certificates;

async function addCertificate(ctx: TenantContext, fields: Record<string, string>, body?: Uint8Array) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (body) form.set('file', new Blob([new Uint8Array(body)]), '证书.jpg');
  return add(await staffRequest(ctx, `${page()}/certificates`, { form, params: { memberId: idOf(worker) } }));
}

async function at(ctx: TenantContext, certificateId: string, body?: Uint8Array) {
  const params = { memberId: idOf(worker), certificateId };
  const address = `${page()}/certificates/${certificateId}`;
  if (!body) return open(await staffRequest(ctx, address, { params }));
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(body)]), '证书.pdf');
  return attach(await staffRequest(ctx, address, { form, params }));
}

describe('the paper of a certificate', () => {
  it('is kept with it, and opened by who holds it, keeps the records or leads', async () => {
    expect(await addCertificate(lead, { name: '电工证', expiresOn: '2031-01-01' }, photo)).toHaveProperty(
      'done',
    );
    const [certificate] = await certificates();
    expect(certificate).toMatchObject({ name: '电工证', fileName: '证书.jpg' });
    const id = certificate?.id as string;
    for (const ctx of [lead, worker, leader, administrator]) {
      const shown = (await at(ctx, id)) as Response;
      expect(shown.headers.get('Content-Type')).toBe('image/jpeg');
      expect(shown.headers.get('X-Content-Type-Options')).toBe('nosniff');
      const { certificates: listed } = await getStaffRecord(ctx, { membershipId: idOf(worker) });
      expect(listed[0]?.fileName).toBe('证书.jpg');
    }
    // A colleague reads the record, and not its papers.
    await expect(at(colleague, id)).rejects.toMatchObject({ status: 404 });
    const { certificates: listed } = await getStaffRecord(colleague, { membershipId: idOf(worker) });
    expect(listed[0]).toMatchObject({ name: '电工证', fileName: null });
    const { administrator: other } = await createTestTenant();
    await expect(at(other, id)).rejects.toMatchObject({ status: 404 });
  });

  it('comes later, is replaced, and goes with its certificate; nothing unused stays behind', async () => {
    await addCertificate(lead, { name: '焊工证' });
    const id = (await certificates()).find(({ name }) => name === '焊工证')?.id as string;
    const before = await kept();
    const pdf = Buffer.from('%PDF-1.7\n1 0 obj << >> endobj\ntrailer << >>\n%%EOF\n');
    expect(await at(lead, id, pdf)).toHaveProperty('done');
    expect(await kept()).toBe(before + 1);
    expect(await at(lead, id, photo)).toHaveProperty('done');
    expect(await kept()).toBe(before + 1);
    expect(((await at(worker, id)) as Response).headers.get('Content-Type')).toBe('image/jpeg');
    const form = new URLSearchParams({ intent: 'certificate', id });
    await change(await staffRequest(lead, page(), { form, params: { memberId: idOf(worker) } }));
    expect(await kept()).toBe(before);
    expect((await certificates()).map(({ name }) => name)).toEqual(['电工证']);
  });

  it('is refused by its content and by the right, and nothing of it is kept', async () => {
    const before = await kept();
    expect(
      await addCertificate(lead, { name: '假证' }, Buffer.from('<script>alert(1)</script>')),
    ).toMatchObject({
      data: { submission: { error: { file: ['file_kind'] } } },
    });
    const forbidden = { init: { status: 403 } };
    expect(await addCertificate(worker, { name: '自加' }, photo)).toMatchObject(forbidden);
    const [certificate] = await certificates();
    expect(await at(worker, certificate?.id as string, photo)).toMatchObject(forbidden);
    expect(await at(lead, certificate?.id as string, Buffer.from('MZ'))).toMatchObject({
      data: { submission: { error: { file: ['file_kind'] } } },
    });
    expect(await certificates()).toHaveLength(1);
    expect(await kept()).toBe(before);
  });
});
