import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const balanceTransactionKind = kind<Stripe.BalanceTransaction>({
  object: 'balance_transaction',
  prefix: 'txn',
  idLength: 24,
  expandable: { source: 'own' },
});

const AVAILABLE_AFTER_SECONDS = 2 * 24 * 60 * 60;

export function newBalanceTransaction(from: {
  id: string;
  now: number;
  amount: number;
  currency: string;
  description: string | null;
  feeDetails: Stripe.BalanceTransaction.FeeDetail[];
  reportingCategory: string;
  source: string | null;
  type: Stripe.BalanceTransaction['type'];
}): Stripe.BalanceTransaction {
  const fee = from.feeDetails.reduce((sum, detail) => sum + detail.amount, 0);
  return {
    id: from.id,
    object: 'balance_transaction',
    amount: from.amount,
    available_on: from.now + AVAILABLE_AFTER_SECONDS,
    balance_type: 'payments',
    created: from.now,
    currency: from.currency,
    description: from.description,
    exchange_rate: null,
    fee,
    fee_details: from.feeDetails,
    net: from.amount - fee,
    reporting_category: from.reportingCategory,
    source: from.source,
    status: 'pending',
    type: from.type,
  } satisfies Stripe.BalanceTransaction;
}
