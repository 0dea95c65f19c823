import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { insertStripePayment } from './insert-stripe-payment.ts';
import type { LockedCheckout } from './lock-checkout.ts';
import { moneyIn, processingFee } from './payment-transfers.ts';
import type { StripePaymentFacts } from './stripe-payment-facts.ts';

/** Why money cannot simply pay the bills of its checkout. */
export type ParkedReason = 'unknown_checkout' | 'wrong_account' | 'wrong_currency' | 'wrong_amount';

export function whyParked(
  companyCurrency: string,
  facts: StripePaymentFacts,
  checkout: LockedCheckout | undefined,
): ParkedReason | null {
  if (!checkout) return 'unknown_checkout';
  if (checkout.stripeAccountId !== facts.stripeAccountId) return 'wrong_account';
  if (facts.currency !== checkout.currency || facts.currency !== companyCurrency) return 'wrong_currency';
  return facts.amount === checkout.amount ? null : 'wrong_amount';
}

/**
 * Keeps money that somebody must look at: it is a liability of the company until then, and pays no bill. Money in a currency that is not the
 * company's stands in the books as what the balance at Stripe grew by.
 */
export async function parkPayment(
  scope: OperationScope,
  facts: StripePaymentFacts,
  checkout: LockedCheckout | undefined,
  parkedReason: ParkedReason,
): Promise<string> {
  const foreign = facts.currency !== scope.ctx.tenant.currency;
  const { paymentId, posting } = await insertStripePayment(scope, facts, {
    checkoutId: checkout?.id ?? null,
    personId: checkout?.personId ?? null,
    status: 'parked',
    parkedReason,
  });
  await postTransfers(scope.db, scope.tenantId, [
    ...moneyIn(posting, { unmatched: foreign ? (facts.settledAmount ?? 0n) : facts.amount }),
    ...(foreign ? [] : processingFee(posting, facts.fee ?? 0n)),
  ]);
  return paymentId;
}
