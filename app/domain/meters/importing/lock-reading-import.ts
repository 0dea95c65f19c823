import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { ReadingColumn } from './reading-issue.ts';

export type ReadingImportStatus = 'checked' | 'applied' | 'cancelled';

export type LockedReadingImport = {
  id: string;
  fileName: string;
  status: ReadingImportStatus;
  issueCount: number;
  feeItemId: string;
  columns: Partial<Record<ReadingColumn, string>>;
};

/**
 * An import of readings, locked until the transaction ends.
 *
 * @throws DomainError `not_found`
 */
export async function lockReadingImport(
  db: TenantDb,
  tenantId: string,
  batchId: string,
): Promise<LockedReadingImport> {
  await db.$executeRaw`select from import_batch where tenant_id = ${tenantId}::uuid and id = ${batchId}::uuid for update`;
  const batch = await db.importBatch.findFirst({ where: { tenantId, id: batchId, kind: 'readings' } });
  if (!batch) throw new DomainError('not_found');
  const mapping = batch.mapping as Pick<LockedReadingImport, 'feeItemId' | 'columns'>;
  return {
    id: batch.id,
    fileName: batch.fileName,
    status: batch.status as ReadingImportStatus,
    issueCount: batch.issueCount,
    feeItemId: mapping.feeItemId,
    columns: mapping.columns,
  };
}
