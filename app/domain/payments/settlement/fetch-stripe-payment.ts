import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { expanded, feeInCurrency, idOf, momentOf, settledAmount } from './stripe-amounts.ts';
import { onlineMethods, type StripePaymentFacts } from './stripe-payment-facts.ts';

export type FetchedPayment = {
  facts: StripePaymentFacts;
  /** What Stripe says has gone back or is contested: worth a look at refunds and disputes. */
  contested: { refunded: boolean; disputed: boolean };
};

/** A payment as it stands at Stripe now; null while it has not succeeded. Throws Stripe's errors. */
export async function fetchStripePayment(
  stripeAccount: string,
  intentId: string,
  companyCurrency: string,
): Promise<FetchedPayment | null> {
  const stripe = stripeClient();
  const intent = await stripe.paymentIntents.retrieve(
    intentId,
    { expand: ['latest_charge.balance_transaction'] },
    { stripeAccount },
  );
  const charge = expanded<Stripe.Charge>(intent.latest_charge);
  if (intent.status !== 'succeeded' || !charge || intent.amount_received <= 0) return null;
  const sessions = await stripe.checkout.sessions.list(
    { payment_intent: intentId, limit: 1 },
    { stripeAccount },
  );
  const currency = intent.currency.toUpperCase();
  const amount = BigInt(intent.amount_received);
  const transaction = expanded<Stripe.BalanceTransaction>(charge.balance_transaction);
  const transactions = transaction ? [transaction] : [];
  return {
    facts: {
      stripeAccountId: stripeAccount,
      stripePaymentId: intent.id,
      sessionId: idOf(sessions.data[0]),
      marked: intent.metadata.linli_checkout !== undefined,
      method: methodOf(charge),
      amount,
      currency,
      settledAmount: settledAmount(transactions, companyCurrency),
      fee: feeInCurrency(transactions, amount, currency),
      receivedAt: momentOf(charge.created),
    },
    contested: { refunded: charge.amount_refunded > 0, disputed: charge.disputed },
  };
}

/** Only these three are offered; what else Stripe names (a saved card of Link) is a card behind it. */
function methodOf(charge: Stripe.Charge): StripePaymentFacts['method'] {
  const type = charge.payment_method_details?.type;
  return onlineMethods.find((method) => method === type) ?? 'card';
}
