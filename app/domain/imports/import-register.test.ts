import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { unseal } from '#app/kernel/seal.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { applyImport } from './apply-import.ts';
import { createImport } from './create-import.ts';
import { getImport } from './get-import.ts';
import { previewImport } from './preview-import.ts';
import { readImport } from './read-import.ts';
import type { RegisterMapping } from './reading/register/register-targets.ts';
import { registerWorkbook } from './reading/testing/register-workbook.ts';
import { workbookBytes } from './reading/testing/workbook-bytes.ts';
import { startApplying } from './start-applying.ts';
import { startReading } from './start-reading.ts';

const never = new AbortController().signal;

async function upload(ctx: TenantContext, name: string, bytes: Uint8Array): Promise<string> {
  const id = newId();
  const key = `imports/${id}`;
  const stored = await putFile(ctx.tenant.id, key, bytes, { contentType: 'application/octet-stream' });
  const { batchId } = await createImport(ctx, {
    file: { id, key, name, contentType: stored.contentType, size: stored.size },
  });
  await previewImport(ctx, batchId);
  return batchId;
}

async function check(ctx: TenantContext, batchId: string, communityName?: string) {
  const { mapping } = await getImport(ctx, { batchId });
  await startReading(ctx, { batchId, mapping: mapping as RegisterMapping, communityName });
  await readImport(ctx, batchId, never);
  return getImport(ctx, { batchId });
}

async function register(tenantId: string) {
  return withTenant(tenantId, async (db) => ({
    communities: await db.community.count(),
    buildings: await db.building.count(),
    entrances: await db.entrance.count(),
    people: await db.person.count(),
    properties: await db.property.count({ where: { kind: { not: 'parking_space' } } }),
    parkingSpaces: await db.property.count({ where: { kind: 'parking_space' } }),
    vehicles: await db.vehicle.count(),
    tenures: await db.tenure.count(),
    payers: await db.tenure.count({ where: { isPayer: true } }),
    feeItems: await db.feeItem.count({ where: { scopeKind: 'assigned' } }),
    assignments: await db.feeAssignment.count(),
  }));
}

describe('importing a register', () => {
  it('takes a whole workbook in one go, and the same workbook again without doubling anything', async () => {
    const { administrator: ctx, tenant } = await createTestTenant();
    const bytes = await workbookBytes(registerWorkbook());
    const first = await upload(ctx, 'register.xlsx', bytes);
    const checked = await check(ctx, first, '春江花园');
    expect(checked).toMatchObject({ status: 'checked', issueCount: 0 });
    await startApplying(ctx, { batchId: first });
    await applyImport(ctx, { batchId: first });
    const once = await register(tenant.id);
    expect(once.communities).toBe(1);
    expect(once.properties).toBeGreaterThan(0);
    expect(once.parkingSpaces).toBeGreaterThan(0);
    expect(once.vehicles).toBeGreaterThan(0);
    expect(once.feeItems).toBeGreaterThan(0);
    expect(once.assignments).toBeGreaterThan(0);
    expect(once.people).toBe(4);
    expect(await getImport(ctx, { batchId: first })).toMatchObject({ status: 'applied' });
    await applyImport(ctx, { batchId: first });
    const second = await upload(ctx, 'register.xlsx', bytes);
    await check(ctx, second, '春江花园');
    await startApplying(ctx, { batchId: second });
    await applyImport(ctx, { batchId: second });
    expect(await register(tenant.id)).toEqual(once);
  });

  it('keeps identity numbers sealed, also while they are staged', async () => {
    const { administrator: ctx, tenant } = await createTestTenant();
    const batchId = await upload(ctx, 'register.xlsx', await workbookBytes(registerWorkbook()));
    await check(ctx, batchId, '春江花园');
    const stagedRows = await withTenant(tenant.id, (db) =>
      db.importRow.findMany({ where: { entity: 'person' } }),
    );
    expect(JSON.stringify(stagedRows)).not.toContain('110101199003070011');
    await startApplying(ctx, { batchId });
    await applyImport(ctx, { batchId });
    const person = await withTenant(tenant.id, (db) =>
      db.person.findFirstOrThrow({ where: { name: '周明' } }),
    );
    expect(person.identityTail).toBe('0011');
    expect(unseal(person.sealedIdentity as string, 'identity')).toBe('110101199003070011');
  });

  it('tells every bad cell with row and column, and applies nothing', async () => {
    const { administrator: ctx, tenant } = await createTestTenant();
    const csv =
      '楼栋,单元,房号,建筑面积,业主姓名,手机\n1,1,101,abc,张三,13800000001\n1,1,102,88.5,李四,12\n1,1,102,90,王五,13800000003\n';
    const batchId = await upload(ctx, '房屋.csv', new TextEncoder().encode(csv));
    const checked = await check(ctx, batchId, '春江花园');
    expect(checked.issues.map(({ row, column, code }) => ({ row, column, code }))).toEqual(
      expect.arrayContaining([
        { row: 2, column: 'D', code: 'bad_area' },
        { row: 3, column: 'F', code: 'bad_phone' },
      ]),
    );
    await expect(startApplying(ctx, { batchId })).rejects.toMatchObject({ code: 'import_has_errors' });
    expect((await register(tenant.id)).properties).toBe(0);
  });

  it('goes on where it was stopped, chunk by chunk', async () => {
    const { administrator: ctx, tenant } = await createTestTenant();
    const rows = Array.from(
      { length: 4_500 },
      (_, n) =>
        `${1 + (n % 9)},1,${1000 + n},${(60 + (n % 80)).toFixed(2)},业主${n},138${String(n).padStart(8, '0')}`,
    );
    const batchId = await upload(
      ctx,
      'big.csv',
      new TextEncoder().encode(['楼栋,单元,房号,建筑面积,业主姓名,手机', ...rows].join('\n')),
    );
    const { mapping } = await getImport(ctx, { batchId });
    await startReading(ctx, { batchId, mapping: mapping as RegisterMapping, communityName: '大社区' });
    const stop = new AbortController();
    const reading = readImport(ctx, batchId, stop.signal);
    const watch = setInterval(async () => {
      if ((await getImport(ctx, { batchId })).rowsDone > 0) stop.abort(new Error('stopped'));
    }, 20);
    await reading.catch((error: Error) => expect(error.message).toBe('stopped'));
    clearInterval(watch);
    await readImport(ctx, batchId, never);
    expect(await getImport(ctx, { batchId })).toMatchObject({
      status: 'checked',
      issueCount: 0,
      rowsDone: 4_500,
    });
    await startApplying(ctx, { batchId });
    await applyImport(ctx, { batchId });
    expect(await register(tenant.id)).toMatchObject({
      properties: 4_500,
      people: 4_500,
      tenures: 4_500,
      payers: 4_500,
      buildings: 9,
    });
  });

  it('fails with the reason when the file is no spreadsheet, and lets nobody import who may not', async () => {
    const { administrator: ctx } = await createTestTenant();
    const batchId = await upload(
      ctx,
      'photo.xlsx',
      Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]),
    );
    expect(await getImport(ctx, { batchId })).toMatchObject({
      status: 'failed',
      error: 'file_not_spreadsheet',
    });
    const other = await createTestTenant();
    await expect(getImport(other.administrator, { batchId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      getImport({ ...ctx, ability: (await import('#tenants/policies/ability.ts')).noAbility() }, { batchId }),
    ).rejects.toBeInstanceOf(DomainError);
  });
});

const field = path.resolve(import.meta.dirname, '../../../../shared/data');

test.skipIf(!existsSync(path.join(field, 'hc.xlsx')))(
  'imports the template of a widely used system as it is',
  async () => {
    const { administrator: ctx, tenant } = await createTestTenant();
    const batchId = await upload(ctx, 'hc.xlsx', readFileSync(path.join(field, 'hc.xlsx')));
    expect(await check(ctx, batchId, '测试小区')).toMatchObject({ status: 'checked', issueCount: 0 });
    await startApplying(ctx, { batchId });
    await applyImport(ctx, { batchId });
    const found = await register(tenant.id);
    expect(found).toMatchObject({ communities: 1, buildings: 13, entrances: 26, people: 5, feeItems: 2 });
    expect(found.properties).toBeGreaterThanOrEqual(3);
    expect(found.parkingSpaces).toBeGreaterThan(0);
    expect(found.assignments).toBeGreaterThanOrEqual(4);
  },
);

test.skipIf(!existsSync(path.join(field, 'communities-shanghai.csv')))(
  'imports 2,017 real communities',
  async () => {
    const { administrator: ctx, tenant } = await createTestTenant();
    const batchId = await upload(
      ctx,
      'communities-shanghai.csv',
      readFileSync(path.join(field, 'communities-shanghai.csv')),
    );
    const checked = await check(ctx, batchId);
    expect(checked).toMatchObject({ status: 'checked', issueCount: 0 });
    await startApplying(ctx, { batchId });
    await applyImport(ctx, { batchId });
    expect((await register(tenant.id)).communities).toBe(checked.summary?.community);
    expect(checked.summary?.community).toBeGreaterThan(1_900);
  },
);
