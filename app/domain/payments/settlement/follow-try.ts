import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { noteTry } from './note-try.ts';
import { expanded, idOf, momentOf } from './stripe-amounts.ts';

/**
 * Looks why a payment at Stripe has not brought its money, and keeps that with its checkout. `ctx` is the system's. Answers what stands there.
 *
 * Throws Stripe's errors.
 */
export async function followTry(
  ctx: TenantContext,
  stripeAccount: string,
  intentId: string,
): Promise<'failed' | 'processing' | 'not_paid'> {
  const stripe = stripeClient();
  const intent = await stripe.paymentIntents.retrieve(
    intentId,
    { expand: ['latest_charge'] },
    { stripeAccount },
  );
  const state = stateOf(intent);
  if (!state) return 'not_paid';
  const sessions = await stripe.checkout.sessions.list(
    { payment_intent: intentId, limit: 1 },
    { stripeAccount },
  );
  const session = sessions.data[0];
  const error = intent.last_payment_error;
  const charge = expanded<Stripe.Charge>(intent.latest_charge);
  await noteTry(ctx, {
    sessionId: idOf(session),
    stripePaymentId: intent.id,
    state,
    failureCode: error?.decline_code ?? error?.code ?? null,
    late: session?.status === 'complete',
    at: momentOf(charge?.created ?? intent.created),
  });
  return state;
}

/** A fresh payment waits for a method too, but has none to complain of. */
function stateOf({ status, last_payment_error }: Stripe.PaymentIntent): 'failed' | 'processing' | null {
  if (status === 'processing') return 'processing';
  if (status === 'canceled') return 'failed';
  return status === 'requires_payment_method' && last_payment_error ? 'failed' : null;
}
