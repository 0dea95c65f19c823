/** Stripe counts in the same minor units, as a JSON number. */
export function toStripeAmount(amount: bigint): number {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) throw new RangeError('an amount that no number holds');
  return number;
}
