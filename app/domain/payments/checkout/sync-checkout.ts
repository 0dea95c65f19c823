import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { keepSetUpMethod } from '../methods/keep-set-up-method.ts';
import { followTry } from '../settlement/follow-try.ts';
import { idOf } from '../settlement/stripe-amounts.ts';
import { syncStripePayment } from '../settlement/sync-stripe-payment.ts';
import { closeCheckout } from './close-checkout.ts';

/**
 * Brings a checkout to where its session stands at Stripe; a session that only sets up a card leads to the saved card. `ctx` is the system's. Returns what became
 * of it; `processing` when the payer is done and the money is still on its way.
 *
 * Throws Stripe's errors.
 */
export async function syncCheckout(
  ctx: TenantContext,
  stripeAccount: string,
  sessionId: string,
): Promise<string> {
  const session = await stripeClient().checkout.sessions.retrieve(
    sessionId,
    { expand: ['payment_intent', 'setup_intent.payment_method'] },
    { stripeAccount },
  );
  if (session.mode === 'setup') return keepSetUpMethod(ctx, stripeAccount, session);
  const intentId = idOf(session.payment_intent);
  const paid = intentId ? await syncStripePayment(ctx, stripeAccount, intentId) : 'not_paid';
  if (paid !== 'not_paid') return paid;
  if (session.status === 'expired') return closeCheckout(ctx, { of: { sessionId }, status: 'expired' });
  if (intentId) await followTry(ctx, stripeAccount, intentId);
  if (session.status !== 'complete') return 'open';
  const intent = typeof session.payment_intent === 'object' ? session.payment_intent : null;
  const failed = intent?.status === 'requires_payment_method' || intent?.status === 'canceled';
  return failed ? closeCheckout(ctx, { of: { sessionId }, status: 'failed' }) : 'processing';
}
