import { DomainError } from '#app/kernel/errors.ts';
import type { ImportBatch, StoredFile } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type ImportStatus =
  | 'uploaded'
  | 'previewed'
  | 'reading'
  | 'checked'
  | 'applying'
  | 'applied'
  | 'failed'
  | 'cancelled';

/** The import with its file, its row locked until the transaction ends. @throws DomainError `not_found` */
export async function lockBatch(
  db: TenantDb,
  tenantId: string,
  batchId: string,
): Promise<ImportBatch & { file: StoredFile; status: ImportStatus }> {
  await db.$queryRaw`select 1 from import_batch where tenant_id = ${tenantId}::uuid and id = ${batchId}::uuid for update`;
  // Readings are imported by themselves, in `app/domain/meters/importing`.
  const batch = await db.importBatch.findFirst({
    where: { tenantId, id: batchId, kind: 'register' },
    include: { file: true },
  });
  if (!batch) throw new DomainError('not_found');
  return batch as ImportBatch & { file: StoredFile; status: ImportStatus };
}
