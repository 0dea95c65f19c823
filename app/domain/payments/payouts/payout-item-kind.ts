import type Stripe from 'stripe';
import type { PayoutItemKind } from './payout-facts.ts';

/** Charges that Stripe makes by themselves, not on a payment. */
const fees: readonly Stripe.BalanceTransaction['type'][] = [
  'stripe_fee',
  'stripe_fx_fee',
  'tax_fee',
  'application_fee',
  'application_fee_refund',
];

/**
 * What a movement of the balance is to the company. Disputes are adjustments to Stripe, told apart by their source.
 * https://docs.stripe.com/reports/balance-transaction-types
 */
export function payoutItemKind(
  type: Stripe.BalanceTransaction['type'],
  source: string | undefined,
): PayoutItemKind {
  if (source === 'dispute') return 'dispute';
  if (source === 'refund') return 'refund';
  if (type === 'charge' || type === 'payment') return 'payment';
  if (fees.includes(type)) return 'fee';
  const corrects = type === 'adjustment' || type === 'payout_failure' || type === 'payout_cancel';
  return corrects ? 'adjustment' : 'other';
}
