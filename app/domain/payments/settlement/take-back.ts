import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import type { Payment } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { changeBillsPaid } from './change-bills-paid.ts';
import { lockAllocations, reverseAllocations } from './lock-allocations.ts';
import { smallerOf } from './smaller-of.ts';
import { spreadAmount } from './spread-amount.ts';

/**
 * Takes an amount of a payment back from where it went: first from the payer's credit, then from the bills, the one due last first, so that the
 * oldest debts stay paid. The bills open again.
 */
export async function takeBack(
  scope: OperationScope,
  payment: Pick<Payment, 'id' | 'creditAmount'>,
  amount: bigint,
): Promise<{ credit: bigint; bills: bigint }> {
  const credit = smallerOf(payment.creditAmount, amount);
  await lockLateFees(scope.db, scope.tenantId);
  const allocations = await lockAllocations(scope, payment.id);
  const { shares, left } = spreadAmount(
    amount - credit,
    allocations.reverse().map(({ billId, standing }) => ({ billId, room: standing })),
  );
  if (left > 0n) throw new Error('More is taken back than the payment holds');
  await reverseAllocations(scope, payment.id, shares);
  await changeBillsPaid(
    scope.db,
    scope.tenantId,
    shares.map(({ billId, amount: share }) => ({ billId, amount: -share })),
  );
  await recomputeLateFees(
    scope,
    shares.map(({ billId }) => billId),
  );
  return { credit, bills: amount - credit };
}
