import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { localDay } from '#app/kernel/dates.ts';
import type { Payment, Refund } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { giveAgain } from './give-again.ts';
import { moneyIn, moneyOut } from './payment-transfers.ts';
import { smallerOf } from './smaller-of.ts';
import type { StripeRefundFacts } from './stripe-payment-facts.ts';
import { takeBack } from './take-back.ts';

/** The money leaves. Never more than is left of the payment, whatever a bank takes. */
export async function moveOut(
  scope: OperationScope,
  payment: Payment,
  refund: Refund,
  facts: StripeRefundFacts,
): Promise<void> {
  const left = payment.amount - payment.refundedAmount;
  const amount = smallerOf(refund.amount, left);
  if (amount !== refund.amount) {
    const { db, tenantId } = scope;
    await db.refund.update({ where: { tenantId_id: { tenantId, id: refund.id } }, data: { amount } });
  }
  const split = payment.parkedReason
    ? { unmatched: unmatchedAmount(scope, payment, amount, facts) }
    : await takeBack(scope, payment, amount);
  await keepRefunded(scope, payment, payment.refundedAmount + amount, 'credit' in split ? split.credit : 0n);
  await postTransfers(scope.db, scope.tenantId, moneyOut(refundPosting(scope, refund.id, facts.at), split));
}

/** The money is back. */
export async function moveIn(
  scope: OperationScope,
  payment: Payment,
  refund: Refund,
  facts: StripeRefundFacts,
): Promise<void> {
  const { amount } = refund;
  const split = payment.parkedReason
    ? { unmatched: unmatchedAmount(scope, payment, amount, facts) }
    : await giveAgain(scope, payment, amount);
  await keepRefunded(scope, payment, payment.refundedAmount - amount, 'credit' in split ? -split.credit : 0n);
  await postTransfers(scope.db, scope.tenantId, moneyIn(refundPosting(scope, refund.id, scope.now), split));
}

/** A parked payment in another currency stands in the books as what moved the balance at Stripe. */
function unmatchedAmount(
  { ctx }: OperationScope,
  payment: Payment,
  amount: bigint,
  facts: StripeRefundFacts,
) {
  return payment.currency === ctx.tenant.currency ? amount : (facts.settledAmount ?? 0n);
}

/** What has gone back of a payment, and what of that was prepaid; minor units. */
export async function keepRefunded(
  { db, tenantId }: OperationScope,
  payment: Payment,
  refundedAmount: bigint,
  creditTaken: bigint,
): Promise<void> {
  const creditAmount = payment.creditAmount - creditTaken;
  const standing = payment.parkedReason ? 'parked' : refundedAmount > 0n ? 'refunded_part' : 'received';
  await db.payment.update({
    where: { tenantId_id: { tenantId, id: payment.id } },
    data: {
      refundedAmount,
      creditAmount,
      status: refundedAmount === payment.amount ? 'refunded' : standing,
      // Prepaid money is always some property's.
      ...(creditAmount > 0n &&
        !payment.propertyId && { propertyId: await firstProperty(db, tenantId, payment.id) }),
    },
  });
}

export function refundPosting({ ctx }: OperationScope, refundId: string, at: Date) {
  return {
    money: 'onlinePayments' as const,
    postedOn: localDay(at, ctx.tenant.timeZone),
    documentKind: 'refund' as const,
    documentId: refundId,
  };
}

async function firstProperty(db: TenantDb, tenantId: string, paymentId: string): Promise<string | undefined> {
  const first = await db.paymentAllocation.findFirst({
    where: { tenantId, paymentId },
    select: { bill: { select: { propertyId: true } } },
    orderBy: { billId: 'asc' },
  });
  return first?.bill.propertyId;
}
