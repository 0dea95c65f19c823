/** How many days before a charge its payer is told: long enough to pay otherwise, to change the card or to end it. */
export const noticeDays = 3;

/** How often one charge is tried before it is left to the payer. */
export const mostAttempts = 3;

/** Days between a failed try and the next one. */
export const retryAfterDays = 1;

/**
 * What the bank says when another try cannot help: the payer must act (docs.stripe.com/declines/codes).
 */
export const hopelessCodes: readonly string[] = [
  'authentication_required',
  'expired_card',
  'lost_card',
  'stolen_card',
  'pickup_card',
  'restricted_card',
  'revocation_of_authorization',
  'revocation_of_all_authorizations',
  'stop_payment_order',
];

/** A charge that has been under way since then has lost its job. */
export function lostBefore(now: Date): Date {
  return new Date(now.getTime() - 30 * 60_000);
}
