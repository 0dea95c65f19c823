import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockSpending } from './lock-spending.ts';

/**
 * Ends spending that somebody declined, or that was withdrawn. It has no number and never touched the books.
 *
 * @throws DomainError `not_found`; `conflict` where it is not pending
 */
export async function declineSpending({ db, tenantId }: OperationScope, spendingId: string): Promise<void> {
  const { status } = await lockSpending(db, tenantId, spendingId);
  if (status !== 'pending') throw new DomainError('conflict');
  await db.spending.update({
    where: { tenantId_id: { tenantId, id: spendingId } },
    data: { status: 'declined' },
  });
}
