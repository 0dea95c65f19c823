import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import type { Payment } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { changeBillsPaid } from './change-bills-paid.ts';
import { lockAllocations, reverseAllocations } from './lock-allocations.ts';
import { smallerOf } from './smaller-of.ts';
import { spreadAmount } from './spread-amount.ts';

/**
 * Money that had been taken back stays after all: the bills it had paid are paid again, the one due first first, as far as nobody else has
 * paid them meanwhile; the rest is the payer's credit.
 */
export async function giveAgain(
  scope: OperationScope,
  payment: Pick<Payment, 'id'>,
  amount: bigint,
): Promise<{ credit: bigint; bills: bigint }> {
  await lockLateFees(scope.db, scope.tenantId);
  const allocations = await lockAllocations(scope, payment.id);
  const { shares, left } = spreadAmount(
    amount,
    allocations.map(({ billId, reversed, owed }) => ({ billId, room: smallerOf(reversed, owed) })),
  );
  await reverseAllocations(
    scope,
    payment.id,
    shares.map(({ billId, amount: share }) => ({ billId, amount: -share })),
  );
  await changeBillsPaid(scope.db, scope.tenantId, shares);
  await recomputeLateFees(
    scope,
    shares.map(({ billId }) => billId),
  );
  return { credit: left, bills: amount - left };
}
