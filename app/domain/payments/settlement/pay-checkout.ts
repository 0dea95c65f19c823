import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { toDateColumn } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { changeBillsPaid } from './change-bills-paid.ts';
import { insertStripePayment } from './insert-stripe-payment.ts';
import { remainingOf } from './lock-bills.ts';
import { type LockedCheckout, lockBillsOfCheckout } from './lock-checkout.ts';
import { numberReceipt } from './number-receipt.ts';
import { moneyIn, processingFee } from './payment-transfers.ts';
import { smallerOf } from './smaller-of.ts';
import type { StripePaymentFacts } from './stripe-payment-facts.ts';

/**
 * Pays the bills of a checkout as far as they are still owed, at most what the payer meant for each. The rest, what was paid in advance and what somebody
 * else was faster to pay, is the payer's credit. Returns the payment's id.
 */
export async function payCheckout(
  scope: OperationScope,
  facts: StripePaymentFacts,
  checkout: LockedCheckout,
): Promise<string> {
  const { db, tenantId } = scope;
  await lockLateFees(db, tenantId);
  const bills = await lockBillsOfCheckout(db, tenantId, checkout.id);
  const shares = bills.flatMap((bill) => {
    const amount = smallerOf(remainingOf(bill), bill.intended);
    return amount > 0n ? [{ billId: bill.id, amount }] : [];
  });
  const paid = shares.reduce((sum, share) => sum + share.amount, 0n);
  const credit = facts.amount - paid;
  const properties = new Set(bills.map((bill) => bill.propertyId));
  // What is left over stays with the property for which it was meant.
  const overpaid = bills.find((bill) => remainingOf(bill) < bill.intended) ?? bills[0];
  const { paymentId, posting } = await insertStripePayment(scope, facts, {
    checkoutId: checkout.id,
    personId: checkout.personId ?? bills[0]?.personId ?? null,
    propertyId:
      checkout.propertyId ?? (properties.size === 1 || credit > 0n ? (overpaid?.propertyId ?? null) : null),
    creditAmount: credit,
  });
  if (shares.length > 0) {
    await db.paymentAllocation.createMany({
      data: shares.map((share) => ({
        tenantId,
        paymentId,
        ...share,
        allocatedOn: toDateColumn(posting.postedOn),
      })),
    });
    await changeBillsPaid(db, tenantId, shares);
  }
  await postTransfers(db, tenantId, [
    ...moneyIn(posting, { bills: paid, credit }),
    ...processingFee(posting, facts.fee ?? 0n),
  ]);
  await recomputeLateFees(
    scope,
    bills.map((bill) => bill.id),
  );
  await scope.outbox('payment.announce', { paymentId });
  await numberReceipt(db, tenantId, paymentId, scope.now);
  return paymentId;
}
