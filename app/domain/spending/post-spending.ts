import { nextNumber } from '#app/domain/documents/next-number.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockSpending } from './lock-spending.ts';

/**
 * Lets pending spending count: from the cash or the bank to the account of its category, on the day on which it was spent, or on the first that is open in the
 * books; then numbered.
 *
 * @returns its number
 * @throws DomainError `not_found`; `conflict` where it is not pending; `period_closed`
 */
export async function postSpending({ db, tenantId }: OperationScope, spendingId: string): Promise<bigint> {
  const spending = await lockSpending(db, tenantId, spendingId);
  if (spending.status !== 'pending') throw new DomainError('conflict');
  await postTransfers(db, tenantId, [
    {
      debit: { accountId: spending.ledgerAccountId },
      credit: spending.method === 'cash' ? 'cash' : 'bank',
      amount: spending.amount,
      postedOn: spending.spentOn,
      documentKind: 'spending',
      documentId: spendingId,
    },
  ]);
  const { postedOn } = await db.ledgerTransfer.findFirstOrThrow({
    where: { tenantId, documentKind: 'spending', documentId: spendingId },
    select: { postedOn: true },
  });
  const number = await nextNumber(db, tenantId, 'spending');
  await db.spending.update({
    where: { tenantId_id: { tenantId, id: spendingId } },
    data: { status: 'posted', number, postedOn },
  });
  return number;
}
