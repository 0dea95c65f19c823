import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { attachIntent } from './attach-intent.ts';
import { checkoutMark } from './checkout-mark.ts';
import type { NewCheckout } from './create-checkout.ts';
import { toStripeAmount } from './to-stripe-amount.ts';

/**
 * A payment of a checkout with a saved method, made and not yet confirmed: nothing is charged before our record names it. Answers its id at Stripe; a second call answers
 * the same.
 *
 * Throws Stripe's errors, DomainError `conflict` where the checkout is paid in another way.
 */
export async function prepareIntent(
  ctx: TenantContext,
  checkout: Pick<NewCheckout, 'id' | 'amount' | 'stripeAccountId' | 'stripeIntentId'>,
  method: { stripeCustomerId: string; stripeMethodId: string },
): Promise<string> {
  if (checkout.stripeIntentId) return checkout.stripeIntentId;
  const { id: checkoutId, stripeAccountId: stripeAccount } = checkout;
  const intent = await stripeClient().paymentIntents.create(
    {
      amount: toStripeAmount(checkout.amount),
      currency: ctx.tenant.currency.toLowerCase(),
      customer: method.stripeCustomerId,
      payment_method: method.stripeMethodId,
      allowed_payment_method_types: ['card'],
      description: ctx.tenant.name,
      metadata: checkoutMark(ctx, checkoutId),
    },
    { stripeAccount, idempotencyKey: checkoutId },
  );
  await attachIntent(ctx, { checkoutId, intentId: intent.id });
  return intent.id;
}
