import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { cardFingerprint } from '../objects/payment-method.ts';
import { invalidRequest, StripeApiError } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import { attemptPayment } from './attempt-payment.ts';
import { authenticationRequired, type TestCard, testCards } from './test-cards.ts';
import { resolvePaymentMethod } from './test-payment-methods.ts';

/** Charges an intent without a page, as for a saved method. A declined card is a 402 `card_error`, and the intent waits for another. */
export function confirmIntent(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  methodId: string | undefined,
  { offSession = false, returnUrl }: { offSession?: boolean; returnUrl?: string } = {},
): void {
  if (!['requires_payment_method', 'requires_confirmation'].includes(intent.status)) {
    throw invalidRequest(
      `You cannot confirm this PaymentIntent because it has already ${intent.status === 'succeeded' ? 'succeeded after being previously confirmed' : `a status of ${intent.status}`}.`,
      { code: 'payment_intent_unexpected_state' },
    );
  }
  const id = methodId ?? (intent.payment_method as string | null);
  if (!id) {
    throw invalidRequest(
      "You cannot confirm this PaymentIntent because it's missing a payment method. You can either update the PaymentIntent with a payment method and then confirm it again, or confirm it again directly with a payment method or ConfirmationToken.",
      { code: 'payment_intent_unexpected_state' },
    );
  }
  const method = resolvePaymentMethod(scope, id, intent.customer as string | null);
  if (intent.customer && method.customer !== intent.customer) {
    throw invalidRequest(
      'The provided PaymentMethod cannot be attached. It was previously used with a PaymentIntent without Customer attachment, or was detached from a Customer, and may not be used again.',
      { param: 'payment_method' },
    );
  }
  if (!intent.payment_method_types.includes(method.type)) {
    throw invalidRequest(
      `The PaymentMethod provided (${method.type}) is not allowed for this PaymentIntent.`,
      { param: 'payment_method' },
    );
  }
  const card = cardBehind(method);
  if (card?.authenticates && !offSession && returnUrl) {
    intent.payment_method = method.id;
    intent.status = 'requires_action';
    intent.next_action = {
      type: 'redirect_to_url',
      redirect_to_url: {
        url: `${scope.state.origin}/authenticate/${intent.id}?${new URLSearchParams({ return_url: returnUrl })}`,
        return_url: returnUrl,
      },
    };
    emit(scope, 'payment_intent.requires_action', intent);
    return;
  }
  const decline = card?.authenticates ? authenticationRequired : card?.decline;
  const charge = attemptPayment(
    scope,
    intent,
    method,
    decline ? { result: 'failed', decline } : { result: 'succeeded' },
  );
  if (!decline) return;
  throw new StripeApiError(402, {
    type: 'card_error',
    code: decline.code,
    decline_code: decline.declineCode,
    message: decline.message,
    charge: charge.id,
    payment_intent: structuredClone(intent),
    payment_method: structuredClone(method),
  });
}

/** The test card that a stored method was made of. */
export function cardBehind(method: Stripe.PaymentMethod): TestCard | undefined {
  const fingerprint = method.card?.fingerprint;
  return Object.entries(testCards).find(([number]) => cardFingerprint(number) === fingerprint)?.[1];
}
