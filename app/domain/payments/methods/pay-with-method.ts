import type Stripe from 'stripe';
import type { z } from 'zod';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { checkoutReturnPath } from '../checkout/checkout-paths.ts';
import type { checkoutWish } from '../checkout/checkout-wish.ts';
import { closePages } from '../checkout/close-pages.ts';
import { createCheckout } from '../checkout/create-checkout.ts';
import { prepareIntent } from '../checkout/prepare-intent.ts';
import { syncIntent } from '../checkout/sync-intent.ts';
import { findOwnMethod } from './find-own-method.ts';

/**
 * Pays at once with a saved card, without a payment page. Answers where to go on: the page of the checkout, which tells how it went, or the bank where it wants the payer
 * to confirm. The payment is known to us before it is confirmed, and confirmed under one key: pressed twice it is charged once.
 *
 * @throws DomainError as `createCheckout`, `not_found` where the card is not the caller's, `temporarily_unavailable`
 */
export async function payWithMethod(
  ctx: TenantContext,
  { methodId, ...wish }: z.input<typeof checkoutWish> & { methodId: string },
): Promise<{ checkoutId: string; url: string }> {
  const method = await findOwnMethod(ctx, { methodId });
  const checkout = await createCheckout(ctx, { ...wish, way: 'saved_method' });
  const { id, stripeAccountId: stripeAccount } = checkout;
  if (stripeAccount !== method.stripeAccountId) throw new DomainError('not_found');
  const own = checkoutReturnPath(id);
  try {
    const intentId = await prepareIntent(ctx, checkout, method);
    const intent = await confirm(intentId, `${tenantOrigin(ctx.tenant.slug)}${own}`, stripeAccount, id);
    await closePages(checkout);
    const bank = intent?.next_action?.redirect_to_url?.url;
    if (bank) return { checkoutId: id, url: bank };
    await syncIntent(systemContext(ctx.tenant, 'checkout.sync'), {
      id,
      stripeAccountId: stripeAccount,
      stripeIntentId: intentId,
    });
    return { checkoutId: id, url: own };
  } catch (error) {
    throw toStripeDomainError(error);
  }
}

/** Null where the card was declined, or where this payment has been confirmed before: it then tells itself how it stands. */
async function confirm(
  intentId: string,
  returnUrl: string,
  stripeAccount: string,
  checkoutId: string,
): Promise<Stripe.PaymentIntent | null> {
  try {
    return await stripeClient().paymentIntents.confirm(
      intentId,
      { return_url: returnUrl },
      { stripeAccount, idempotencyKey: `${checkoutId}-confirm` },
    );
  } catch (error) {
    const { type, code, param } = error as Partial<Stripe.errors.StripeError>;
    if (type === 'StripeCardError' || code === 'payment_intent_unexpected_state') return null;
    if (param !== 'payment_method') throw error;
    // The card is with its customer no longer: this payment can come to nothing.
    await stripeClient().paymentIntents.cancel(intentId, {}, { stripeAccount });
    return null;
  }
}
