import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const payoutKind = kind<Stripe.Payout>({
  object: 'payout',
  prefix: 'po',
  idLength: 24,
  expandable: { balance_transaction: 'own', failure_balance_transaction: 'own' },
});

/** Banks take two days. */
const ARRIVES_AFTER_SECONDS = 2 * 24 * 60 * 60;

export function newPayout(from: {
  id: string;
  now: number;
  amount: number;
  currency: string;
  destination: string | null;
}): Stripe.Payout {
  return {
    id: from.id,
    object: 'payout',
    amount: from.amount,
    application_fee: null,
    application_fee_amount: null,
    arrival_date: from.now + ARRIVES_AFTER_SECONDS,
    automatic: true,
    balance_transaction: null,
    created: from.now,
    currency: from.currency,
    description: 'STRIPE PAYOUT',
    destination: from.destination,
    failure_balance_transaction: null,
    failure_code: null,
    failure_message: null,
    livemode: false,
    metadata: {},
    method: 'standard',
    original_payout: null,
    payout_method: null,
    reconciliation_status: 'in_progress',
    reversed_by: null,
    source_type: 'card',
    statement_descriptor: null,
    status: 'pending',
    trace_id: { status: 'pending', value: null },
    type: 'bank_account',
  } satisfies Stripe.Payout;
}
