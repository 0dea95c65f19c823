import { expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { exportImportIssues } from './export-import-issues.ts';

it('gives every issue of an import in the reader’s words, to those who may import in that company', async () => {
  const { tenant, administrator } = await createTestTenant();
  const tenantId = tenant.id;
  const batchId = newId();
  const fileId = newId();
  await withTenant(tenantId, async (db) => {
    await db.storedFile.create({
      data: { tenantId, id: fileId, key: 'imports/x', name: 'x.csv', contentType: 'text/csv', size: 1n },
    });
    await db.importBatch.create({
      data: { tenantId, id: batchId, kind: 'register', fileId, fileName: 'x.csv' },
    });
    await db.importIssue.createMany({
      data: Array.from({ length: 2_001 }, (_, index) => ({
        tenantId,
        batchId,
        position: index,
        severity: index === 2_000 ? 'warning' : 'error',
        sheet: '房屋信息',
        row: index + 2,
        column: 'E',
        code: 'bad_area',
        params: { value: '-5' },
      })),
    });
  });
  const rows = [];
  for await (const row of await exportImportIssues({ ...administrator, language: 'en' }, batchId)) {
    rows.push(row);
  }
  expect(rows).toHaveLength(2_002);
  expect(rows[1]).toEqual(['房屋信息', 'E2', 'Error', expect.stringContaining('“-5” is no area')]);
  expect(rows.at(-1)?.slice(1, 3)).toEqual(['E2002', 'Warning']);

  const cashier = await createTestMember(tenant, 'cashier');
  await expect(exportImportIssues(cashier, batchId)).rejects.toThrow('forbidden');
  const stranger = await createTestTenant();
  await expect(exportImportIssues(stranger.administrator, batchId)).rejects.toThrow('not_found');
});
