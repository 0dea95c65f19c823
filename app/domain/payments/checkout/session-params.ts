import type Stripe from 'stripe';
import type { Language } from '#app/kernel/languages.ts';
import type { TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { onlineMethods } from '../settlement/stripe-payment-facts.ts';
import { checkoutMark } from './checkout-mark.ts';
import type { NewCheckout } from './create-checkout.ts';
import type { CheckoutLine } from './read-checkout-lines.ts';
import { toStripeAmount } from './to-stripe-amount.ts';

/** How long a payment page stays open. Stripe wants half an hour at least, also for the last repetition of the call. */
const openForSeconds = 3600;

const stripeLocale: Record<Language, Stripe.Checkout.SessionCreateParams.Locale> = {
  'zh-CN': 'zh',
  en: 'en',
};

/**
 * The payment page. Everything in it follows from the checkout and its payer, so that a repetition under the same key asks for the same. The metadata
 * are for people who look at Stripe, and mark the payment as one of ours; no company is ever found by them.
 */
export function sessionParams(
  ctx: TenantContext,
  checkout: Pick<NewCheckout, 'id' | 'createdAt'>,
  lines: CheckoutLine[],
  /** At the company's address: where the payer comes back to. */
  paths: { success: string; cancel: string },
): Stripe.Checkout.SessionCreateParams {
  const origin = tenantOrigin(ctx.tenant.slug);
  const metadata = checkoutMark(ctx, checkout.id);
  return {
    mode: 'payment',
    allowed_payment_method_types: [...onlineMethods],
    payment_method_options: { wechat_pay: { client: 'web' } },
    // The payer is to be charged what the bill says, in its currency.
    adaptive_pricing: { enabled: false },
    line_items: lines.map((line) => ({
      quantity: 1,
      price_data: {
        currency: ctx.tenant.currency.toLowerCase(),
        unit_amount: toStripeAmount(line.amount),
        product_data: { name: line.name, ...(line.description && { description: line.description }) },
      },
    })),
    client_reference_id: checkout.id,
    metadata,
    payment_intent_data: { description: ctx.tenant.name, metadata },
    ...(ctx.actor.kind === 'member' && { customer_email: ctx.actor.email }),
    locale: stripeLocale[ctx.language],
    expires_at: Math.floor(checkout.createdAt.getTime() / 1000) + openForSeconds,
    success_url: `${origin}${paths.success}`,
    cancel_url: `${origin}${paths.cancel}`,
  };
}
