import { DomainError } from '#app/kernel/errors.ts';
import type { ImportBatch, StoredFile } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export const chargesKind = 'charges';

export type ChargesImportStatus = 'reading' | 'checked' | 'applying' | 'applied' | 'failed' | 'cancelled';

/** How the person wants the table understood. */
export type ChargesTerms = {
  /** For rows that name no community. */
  communityId: string | null;
  /** Where less was paid than charged: what is left is owed, or was settled with it (let off in the other system). */
  shortPaid: 'owed' | 'settled';
  /** Letters of the columns that were found, once it is read. */
  columns: Record<string, string>;
};

export type LockedChargesImport = Omit<ImportBatch, 'status' | 'mapping'> & {
  file: StoredFile;
  status: ChargesImportStatus;
  terms: ChargesTerms;
};

/** An import of charges, locked until the transaction ends. @throws DomainError `not_found` */
export async function lockChargesImport(
  db: TenantDb,
  tenantId: string,
  batchId: string,
): Promise<LockedChargesImport> {
  await db.$executeRaw`select from import_batch where tenant_id = ${tenantId}::uuid and id = ${batchId}::uuid for update`;
  const batch = await db.importBatch.findFirst({
    where: { tenantId, id: batchId, kind: chargesKind },
    include: { file: true },
  });
  if (!batch) throw new DomainError('not_found');
  const { status, mapping, ...rest } = batch;
  return { ...rest, status: status as ChargesImportStatus, terms: mapping as ChargesTerms };
}
