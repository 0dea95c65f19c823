import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { syncStripePayment } from '../settlement/sync-stripe-payment.ts';
import { closeCheckout } from './close-checkout.ts';

/**
 * Brings a checkout without a page to where its payment stands at Stripe. `ctx` is the system's. Returns what became of it: `open` while the payer still has to confirm
 * it at their bank, `processing` while the money is on its way.
 *
 * Throws Stripe's errors.
 */
export async function syncIntent(
  ctx: TenantContext,
  checkout: { id: string; stripeAccountId: string; stripeIntentId: string },
): Promise<string> {
  const { id: checkoutId, stripeAccountId: stripeAccount, stripeIntentId: intentId } = checkout;
  const paid = await syncStripePayment(ctx, stripeAccount, intentId);
  if (paid !== 'not_paid') return paid;
  const intent = await stripeClient().paymentIntents.retrieve(intentId, {}, { stripeAccount });
  if (intent.status === 'canceled') return closeCheckout(ctx, { of: { checkoutId }, status: 'expired' });
  if (intent.status === 'requires_payment_method') {
    return closeCheckout(ctx, { of: { checkoutId }, status: 'failed' });
  }
  return intent.status === 'processing' || intent.status === 'succeeded' ? 'processing' : 'open';
}
