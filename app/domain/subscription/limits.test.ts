import { describe, expect, it } from 'vitest';
import { applyImport } from '#app/domain/imports/apply-import.ts';
import { createImport } from '#app/domain/imports/create-import.ts';
import { getImport } from '#app/domain/imports/get-import.ts';
import { previewImport } from '#app/domain/imports/preview-import.ts';
import { readImport } from '#app/domain/imports/read-import.ts';
import type { RegisterMapping } from '#app/domain/imports/reading/register/register-targets.ts';
import { startApplying } from '#app/domain/imports/start-applying.ts';
import { startReading } from '#app/domain/imports/start-reading.ts';
import { createProperty } from '#app/domain/properties/create-property.ts';
import { updateProperty } from '#app/domain/properties/update-property.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getSubscription } from './get-subscription.ts';
import { setStanding } from './testing/set-standing.ts';

const dwelling = { kind: 'dwelling', status: 'occupied' } as const;

async function company(properties: number) {
  const { tenant, administrator } = await createTestTenant();
  const { communityId, propertyIds } = await createTestRegister(tenant.id, { properties, ownersSince: null });
  await setStanding(tenant.id, 'active', 'starter');
  return { tenant, administrator, communityId, propertyIds };
}

const countOf = (tenantId: string) =>
  withTenant(tenantId, (db) => db.property.count({ where: { tenantId } }));

/** A checked import of so many dwellings of the community, beginning at a number. */
async function checkedImport(ctx: TenantContext, from: number, count: number): Promise<string> {
  const rows = Array.from({ length: count }, (_, index) => `1,${String(from + index).padStart(6, '0')},80`);
  const bytes = new TextEncoder().encode(`楼栋,房号,建筑面积\n${rows.join('\n')}\n`);
  const id = newId();
  const stored = await putFile(ctx.tenant.id, `imports/${id}`, bytes, { contentType: 'text/csv' });
  const file = {
    id,
    key: `imports/${id}`,
    name: '房屋.csv',
    contentType: stored.contentType,
    size: stored.size,
  };
  const { batchId } = await createImport(ctx, { file });
  await previewImport(ctx, batchId);
  const { mapping } = await getImport(ctx, { batchId });
  await startReading(ctx, { batchId, mapping: mapping as RegisterMapping, communityName: '春江花园' });
  await readImport(ctx, batchId, new AbortController().signal);
  return batchId;
}

describe('the limit of a plan', () => {
  it('lets the last property in and refuses the next, with what to do; what is there can be changed', async () => {
    const { tenant, administrator, communityId, propertyIds } = await company(499);
    await createProperty(administrator, { communityId, room: '901', ...dwelling });
    await expect(
      createProperty(administrator, { communityId, room: '902', ...dwelling }),
    ).rejects.toMatchObject({
      code: 'property_limit_reached',
      detail: { params: { limit: 500, used: 500, over: 1 } },
    });
    await updateProperty(administrator, {
      propertyId: propertyIds[0] as string,
      communityId,
      room: '903',
      ...dwelling,
    });
    expect(await countOf(tenant.id)).toBe(500);
    await setStanding(tenant.id, 'active', 'growth');
    await createProperty(administrator, { communityId, room: '902', ...dwelling });
    // Back on the small plan, nothing is lost.
    await setStanding(tenant.id, 'active', 'starter');
    expect(await countOf(tenant.id)).toBe(501);
    expect((await getSubscription(administrator, {})).plans.map(({ fits }) => fits)).toEqual([
      false,
      true,
      true,
      true,
    ]);
  });

  it('gives the last place to one of many who ask at once', async () => {
    const { tenant, administrator, communityId } = await company(499);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, (_, n) =>
        createProperty(administrator, { communityId, room: `90${n}`, ...dwelling }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await countOf(tenant.id)).toBe(500);
  });

  it('stops an import before it begins, says by how many, keeps the file, and goes on with a larger plan', async () => {
    const { tenant, administrator } = await company(490);
    const batchId = await checkedImport(administrator, 700_001, 25);
    expect((await getImport(administrator, { batchId })).room).toEqual({
      limit: 500,
      used: 490,
      adding: 25,
      over: 15,
    });
    await expect(startApplying(administrator, { batchId })).rejects.toMatchObject({
      code: 'property_limit_reached',
      detail: { params: { limit: 500, used: 490, adding: 25, over: 15 } },
    });
    expect(await countOf(tenant.id)).toBe(490);
    await setStanding(tenant.id, 'active', 'growth');
    await startApplying(administrator, { batchId });
    // Others took the places before the worker came: it waits, and nothing is half done.
    await setStanding(tenant.id, 'active', 'starter');
    await applyImport(administrator, { batchId });
    expect(await getImport(administrator, { batchId })).toMatchObject({
      status: 'checked',
      room: { over: 15 },
    });
    expect(await countOf(tenant.id)).toBe(490);
    await setStanding(tenant.id, 'active', 'unlimited');
    expect((await getImport(administrator, { batchId })).room).toBeNull();
    await startApplying(administrator, { batchId });
    await applyImport(administrator, { batchId });
    expect(await countOf(tenant.id)).toBe(515);
  });

  it('does not count what an import only brings up to date', async () => {
    const { tenant, administrator } = await company(500);
    const first = await checkedImport(administrator, 700_001, 1);
    expect((await getImport(administrator, { batchId: first })).room).toMatchObject({ adding: 1, over: 1 });
    await setStanding(tenant.id, 'active', 'growth');
    await startApplying(administrator, { batchId: first });
    await applyImport(administrator, { batchId: first });
    await setStanding(tenant.id, 'active', 'starter');
    const again = await checkedImport(administrator, 700_001, 1);
    expect((await getImport(administrator, { batchId: again })).room).toMatchObject({
      used: 501,
      adding: 0,
      over: 0,
    });
    await startApplying(administrator, { batchId: again });
    await applyImport(administrator, { batchId: again });
    expect(await countOf(tenant.id)).toBe(501);
  });
});
