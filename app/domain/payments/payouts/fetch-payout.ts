import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { Day } from '#app/kernel/dates.ts';
import { expanded, idOf, momentOf } from '../settlement/stripe-amounts.ts';
import type { PayoutFacts, PayoutItemFacts } from './payout-facts.ts';
import { payoutItemKind } from './payout-item-kind.ts';

/** A payout with what it is made of, as it stands at Stripe now. Throws Stripe's errors. */
export async function fetchPayout(stripeAccount: string, payoutId: string): Promise<PayoutFacts> {
  const payout = await stripeClient().payouts.retrieve(payoutId, {}, { stripeAccount });
  return {
    stripeAccountId: stripeAccount,
    stripePayoutId: payout.id,
    amount: BigInt(payout.amount),
    currency: payout.currency.toUpperCase(),
    status: payout.status as PayoutFacts['status'],
    // Stripe tells a day as its midnight in UTC.
    arrivesOn: momentOf(payout.arrival_date).toISOString().slice(0, 10) as Day,
    failureCode: payout.failure_code,
    createdAt: momentOf(payout.created),
    items: payout.reconciliation_status === 'completed' ? await fetchItems(stripeAccount, payoutId) : null,
  };
}

async function fetchItems(stripeAccount: string, payout: string): Promise<PayoutItemFacts[]> {
  const items: PayoutItemFacts[] = [];
  const transactions = stripeClient().balanceTransactions.list(
    { payout, limit: 100, expand: ['data.source'] },
    { stripeAccount },
  );
  for await (const transaction of transactions) {
    // The payout's own movement is among them.
    if (transaction.type !== 'payout') items.push(itemOf(transaction));
  }
  return items;
}

function itemOf(transaction: Stripe.BalanceTransaction): PayoutItemFacts {
  const source = expanded<Stripe.BalanceTransactionSource>(transaction.source);
  const kind = payoutItemKind(transaction.type, source?.object);
  const about = source && 'payment_intent' in source ? source : null;
  return {
    stripeTransactionId: transaction.id,
    kind,
    amount: BigInt(transaction.amount),
    fee: BigInt(transaction.fee),
    stripePaymentId: idOf(about?.payment_intent),
    stripeRefundId: kind === 'refund' || kind === 'dispute' ? idOf(transaction.source) : null,
    marked: source?.object === 'charge' && source.metadata.linli_checkout !== undefined,
    explained: transaction.type === 'payout_failure' || transaction.type === 'payout_cancel',
  };
}
