import Stripe from 'stripe';
import { DomainError } from '#app/kernel/errors.ts';

/** Codes that say: this connected account cannot take this payment (not finished, restricted, disconnected, method off). */
const accountCodes = new Set([
  'account_invalid',
  'account_closed',
  'account_country_invalid_address',
  'insufficient_capabilities_for_transfer',
  'charge_not_enabled',
  'payment_method_not_available',
  'payment_method_unactivated',
  'platform_account_required',
  'testmode_charges_only',
]);

/** Codes that a person's input causes. */
const inputCodes = new Set([
  'amount_too_small',
  'amount_too_large',
  'email_invalid',
  'invalid_charge_amount',
]);

/**
 * What a failed call to Stripe means to an operation. `temporarily_unavailable`: the outcome is unknown, call again with the same
 * idempotency key, or look first. All else is final. Errors that are not Stripe's come back as they are.
 */
export function toStripeDomainError(error: unknown): unknown {
  if (!(error instanceof Stripe.errors.StripeError)) return error;
  return new DomainError(codeOf(error), {
    cause: error,
    params: {
      ...(error.code && { stripeCode: error.code }),
      ...(error.requestId && { requestId: error.requestId }),
    },
  });
}

function codeOf(error: Stripe.errors.StripeError): DomainError['code'] {
  if (error instanceof Stripe.errors.StripeConnectionError) return 'temporarily_unavailable';
  if (error instanceof Stripe.errors.StripeRateLimitError) return 'temporarily_unavailable';
  if (error instanceof Stripe.errors.StripeIdempotencyError) return 'idempotency_mismatch';
  const status = error.statusCode ?? 500;
  // 409: the same key is being worked on by another call.
  if (status >= 500 || status === 409) return 'temporarily_unavailable';
  // 403: the platform may not act for this account (any more). 401: our own key is wrong.
  if (status === 403 || (error.code && accountCodes.has(error.code))) return 'payments_not_enabled';
  if (error.code === 'resource_missing') return 'not_found';
  if (error.code && inputCodes.has(error.code)) return 'invalid_input';
  if (error instanceof Stripe.errors.StripeCardError) return 'conflict';
  return 'internal';
}
