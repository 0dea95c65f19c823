import type Stripe from 'stripe';
import type { TenantContext } from '#tenants/context.ts';
import { expanded, idOf } from '../settlement/stripe-amounts.ts';
import { saveMethod } from './save-method.ts';

/**
 * Keeps the card that a set-up session (with its `setup_intent.payment_method`) has left at Stripe with one of our customers. `ctx` is the system's. Called again
 * it changes nothing.
 */
export async function keepSetUpMethod(
  ctx: TenantContext,
  stripeAccountId: string,
  session: Stripe.Checkout.Session,
): Promise<'method_saved' | 'open' | 'not_ours'> {
  const setup = expanded<Stripe.SetupIntent>(session.setup_intent);
  const method = expanded<Stripe.PaymentMethod>(setup?.payment_method ?? null);
  const stripeCustomerId = idOf(session.customer);
  if (!stripeCustomerId) return 'not_ours';
  if (setup?.status !== 'succeeded' || !method?.card) return 'open';
  // Removed at Stripe meanwhile.
  if (idOf(method.customer) !== stripeCustomerId) return 'not_ours';
  const { brand, last4, exp_month: expiresMonth, exp_year: expiresYear } = method.card;
  const saved = await saveMethod(ctx, {
    stripeAccountId,
    stripeCustomerId,
    stripeMethodId: method.id,
    brand,
    last4,
    expiresMonth,
    expiresYear,
  });
  return saved ? 'method_saved' : 'not_ours';
}
