import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** A certificate of somebody's with where its paper is stored, locked: two who replace the paper do it one after the other. @throws DomainError `not_found` */
export async function lockCertificate(
  { db, tenantId }: OperationScope,
  membershipId: string,
  id: string,
): Promise<{ file: { id: string; key: string } | null }> {
  await db.$queryRaw`select 1 from staff_certificate where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  const found = await db.staffCertificate.findFirst({
    where: { tenantId, membershipId, id },
    select: { file: { select: { id: true, key: true } } },
  });
  if (!found) throw new DomainError('not_found');
  return found;
}
