import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import type { Payment } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { closeWhatAsked } from './close-what-asked.ts';
import { paymentPosting } from './insert-stripe-payment.ts';
import { type LockedCheckout, lockCheckout } from './lock-checkout.ts';
import { parkPayment, whyParked } from './park-payment.ts';
import { payCheckout } from './pay-checkout.ts';
import { processingFee } from './payment-transfers.ts';
import { type StripePaymentFacts, stripePaymentFacts } from './stripe-payment-facts.ts';

export type Settlement =
  | { outcome: 'not_ours'; paymentId: null }
  | { outcome: 'settled' | 'parked' | 'already_settled'; paymentId: string };

/**
 * Records money that Stripe has received, once however often it is told: pays the bills of its checkout, numbers the receipt and posts to the
 * books. Money that does not fit its checkout is parked with its reason; money that is no business of ours is left alone.
 *
 * @throws DomainError `already_exists` when another process records the same payment at this moment; call again
 */
export const settlePayment = operation({
  name: 'payment.settle',
  kind: 'write',
  whileReadOnly: true,
  input: stripePaymentFacts,
  can: ['create', 'Payment'],
  async run(scope, facts): Promise<Settlement> {
    const { db, tenantId, ctx, audit } = scope;
    const checkout = await lockCheckout(db, tenantId, facts);
    const known = await db.payment.findUnique({
      where: { tenantId_stripePaymentId: { tenantId, stripePaymentId: facts.stripePaymentId } },
    });
    if (known) {
      await bookLateFee(scope, known, facts);
      return { outcome: 'already_settled', paymentId: known.id };
    }
    if (!checkout && !facts.marked) return { outcome: 'not_ours', paymentId: null };
    const parkedReason = whyParked(ctx.tenant.currency, facts, checkout);
    const paymentId = parkedReason
      ? await parkPayment(scope, facts, checkout, parkedReason)
      : await payCheckout(scope, facts, checkout as LockedCheckout);
    if (checkout) {
      await db.checkout.update({
        where: { tenantId_id: { tenantId, id: checkout.id } },
        data: { status: 'completed' },
      });
      await closeWhatAsked(scope, checkout);
    }
    const { stripePaymentId, amount, currency } = facts;
    audit('Payment', paymentId, { stripePaymentId, amount, currency, ...(parkedReason && { parkedReason }) });
    return { outcome: parkedReason ? 'parked' : 'settled', paymentId };
  },
});

/** Stripe may tell its fee only some time after the payment. */
async function bookLateFee(
  scope: OperationScope,
  payment: Payment,
  facts: StripePaymentFacts,
): Promise<void> {
  const { db, tenantId, ctx, audit } = scope;
  audit('Payment', payment.id, { fee: facts.fee });
  if (facts.fee === null || payment.feeAmount !== null) return;
  const first = await db.payment.updateMany({
    where: { tenantId, id: payment.id, feeAmount: null },
    data: { feeAmount: facts.fee },
  });
  if (first.count === 0 || payment.currency !== ctx.tenant.currency) return;
  await postTransfers(db, tenantId, processingFee(paymentPosting(scope, payment.id, facts), facts.fee));
}
