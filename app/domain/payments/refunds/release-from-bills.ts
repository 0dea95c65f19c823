import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { Payment, Refund } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { postRelease } from '../prepaid/post-release.ts';
import { lockAllocations } from '../settlement/lock-allocations.ts';
import { spreadAmount } from '../settlement/spread-amount.ts';

/**
 * Takes a refund from the bills that it names, the one due last first: they open again, and the money is the payment's prepaid money until it is gone.
 * Returns the locked payment as it is then.
 *
 * @throws DomainError `refund_exceeds_payment` (`params.most`) where less of the payment stands on those bills by now
 */
export async function releaseFromBills(
  scope: OperationScope,
  payment: Payment,
  refund: Pick<Refund, 'amount' | 'billIds'>,
): Promise<Payment> {
  if (refund.billIds.length === 0) return payment;
  const allocations = (await lockAllocations(scope, payment.id)).filter(({ billId }) =>
    refund.billIds.includes(billId),
  );
  const { shares, left } = spreadAmount(
    refund.amount,
    allocations.reverse().map(({ billId, standing }) => ({ billId, room: standing })),
  );
  if (left > 0n) {
    throw new DomainError('refund_exceeds_payment', {
      params: { most: minorToText(refund.amount - left, payment.currency) },
    });
  }
  await postRelease(
    scope,
    shares.map((share) => ({ ...share, paymentId: payment.id })),
  );
  await recomputeLateFees(
    scope,
    shares.map(({ billId }) => billId),
  );
  const { db, tenantId } = scope;
  return db.payment.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: payment.id } } });
}
