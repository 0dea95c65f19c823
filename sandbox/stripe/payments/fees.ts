import type Stripe from 'stripe';

/**
 * Stripe's list price in minor units: 2.9 % and 30, rounded half up to the minor unit. Never more than the amount itself.
 */
function processingFee(amount: number): number {
  return Math.min(amount, Math.floor((amount * 29 + 500) / 1000) + 30);
}

export function feeDetails(
  charge: Stripe.Charge,
  application: string | null,
): Stripe.BalanceTransaction.FeeDetail[] {
  const details: Stripe.BalanceTransaction.FeeDetail[] = [
    {
      amount: processingFee(charge.amount),
      application: null,
      currency: charge.currency,
      description: 'Stripe processing fees',
      type: 'stripe_fee',
    },
  ];
  if (charge.application_fee_amount) {
    details.push({
      amount: charge.application_fee_amount,
      application,
      currency: charge.currency,
      description: 'application fee',
      type: 'application_fee',
    });
  }
  return details;
}
