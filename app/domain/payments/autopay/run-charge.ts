import Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { closeCheckout } from '../checkout/close-checkout.ts';
import { prepareIntent } from '../checkout/prepare-intent.ts';
import { syncStripePayment } from '../settlement/sync-stripe-payment.ts';
import { hopelessCodes } from './autopay-rules.ts';
import { failCharge } from './fail-charge.ts';
import { type PreparedCharge, prepareCharge } from './prepare-charge.ts';

/**
 * Makes an automatic charge. It may run twice, at once or after a crash anywhere: the payment at Stripe is made and kept in our record first, and only then confirmed, under the charge's and
 * its checkout's id as key; whoever comes later finds how it stands. `ctx` is the system's.
 *
 * @throws DomainError `temporarily_unavailable`, `payments_not_enabled` and others that a later try may not meet
 */
export async function runCharge(ctx: TenantContext, chargeId: string): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    const prepared = await prepareCharge(ctx, { chargeId });
    if (!prepared || (await attempt(ctx, chargeId, prepared)) === 'done') return;
  }
}

async function attempt(
  ctx: TenantContext,
  chargeId: string,
  { checkout, method, fits }: PreparedCharge,
): Promise<'done' | 'again'> {
  const { id: checkoutId, stripeAccountId: stripeAccount } = checkout;
  const { paymentIntents } = stripeClient();
  try {
    if (!fits && !checkout.stripeIntentId) return await giveUp(ctx, checkoutId);
    const intentId = await prepareIntent(ctx, checkout, method);
    let intent: Stripe.PaymentIntent = await paymentIntents.retrieve(intentId, {}, { stripeAccount });
    if (intent.status === 'requires_confirmation') {
      if (!fits) {
        await paymentIntents.cancel(intentId, {}, { stripeAccount });
        return await giveUp(ctx, checkoutId);
      }
      intent = await confirm(intentId, stripeAccount, `${chargeId}-${checkoutId}`);
    }
    if (intent.status === 'succeeded') {
      await syncStripePayment(ctx, stripeAccount, intentId);
      return 'done';
    }
    // Its webhook, or the next round, tells how it ended.
    if (intent.status === 'processing') return 'done';
    // Somebody else has given it up; a refused one is cancelled only once that is written down.
    if (intent.status === 'canceled') return await giveUp(ctx, checkoutId);
    const code = codeOf(intent);
    await failCharge(ctx, { chargeId, checkoutId, code, isFinal: hopelessCodes.includes(code) });
    await paymentIntents
      .cancel(intentId, {}, { stripeAccount })
      .catch((error: unknown) => log.info({ err: error, intentId }, 'a refused charge was not cancelled'));
    return 'done';
  } catch (error) {
    const known = toStripeDomainError(error);
    if (!isRefused(error, known)) throw known;
    // The card was detached at Stripe, or the amount is less than it takes: no other try helps.
    await failCharge(ctx, { chargeId, checkoutId, code: error.code ?? 'charge_refused', isFinal: true });
    return 'done';
  }
}

/** Stripe understood and will not do it, and the fault is neither ours to wait out nor the company's account. */
function isRefused(error: unknown, known: unknown): error is Stripe.errors.StripeInvalidRequestError {
  return (
    error instanceof Stripe.errors.StripeInvalidRequestError &&
    known instanceof DomainError &&
    ['internal', 'invalid_input', 'not_found'].includes(known.code)
  );
}

/** What was owed when it was begun is owed no longer: it ends unconfirmed, and is prepared anew. */
async function giveUp(ctx: TenantContext, checkoutId: string): Promise<'again'> {
  await closeCheckout(ctx, { of: { checkoutId }, status: 'expired' });
  return 'again';
}

/** The payment after it was confirmed; a refusal is told by its state. */
async function confirm(
  intentId: string,
  stripeAccount: string,
  idempotencyKey: string,
): Promise<Stripe.PaymentIntent> {
  const { paymentIntents } = stripeClient();
  try {
    return await paymentIntents.confirm(intentId, { off_session: true }, { stripeAccount, idempotencyKey });
  } catch (error) {
    const isRefusal = error instanceof Stripe.errors.StripeCardError;
    const isDone =
      error instanceof Stripe.errors.StripeError && error.code === 'payment_intent_unexpected_state';
    if (!isRefusal && !isDone) throw error;
    return paymentIntents.retrieve(intentId, {}, { stripeAccount });
  }
}

function codeOf({ status, last_payment_error: refused }: Stripe.PaymentIntent): string {
  if (status === 'requires_action') return 'authentication_required';
  if (refused?.code === 'authentication_required') return refused.code;
  return refused?.decline_code ?? refused?.code ?? 'card_declined';
}
