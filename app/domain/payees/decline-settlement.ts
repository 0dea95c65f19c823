import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * Ends a settlement that waits: somebody declined it, or it was withdrawn. Its money is open to settle again.
 *
 * @throws DomainError `not_found`; `conflict` where it is not pending
 */
export async function declineSettlement(
  { db, tenantId }: OperationScope,
  settlementId: string,
): Promise<void> {
  const { count } = await db.payeeSettlement.updateMany({
    where: { tenantId, id: settlementId, status: 'pending' },
    data: { status: 'declined' },
  });
  if (count === 1) return;
  const known = await db.payeeSettlement.findUnique({
    where: { tenantId_id: { tenantId, id: settlementId } },
  });
  throw new DomainError(known ? 'conflict' : 'not_found');
}
