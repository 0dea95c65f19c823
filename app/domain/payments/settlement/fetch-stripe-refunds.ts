import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { isId } from '#app/kernel/ids.ts';
import { expanded, feeInCurrency, momentOf, settledAmount } from './stripe-amounts.ts';
import type { StripePaymentFacts, StripeRefundFacts } from './stripe-payment-facts.ts';

/** All refunds of a payment as they stand at Stripe now, oldest first. */
export async function fetchStripeRefunds(
  payment: StripePaymentFacts,
  companyCurrency: string,
): Promise<StripeRefundFacts[]> {
  const refunds = await stripeClient()
    .refunds.list(
      {
        payment_intent: payment.stripePaymentId,
        limit: 100,
        expand: ['data.balance_transaction'],
      },
      { stripeAccount: payment.stripeAccountId },
    )
    .autoPagingToArray({ limit: 1000 });
  return refunds.reverse().map((refund) => {
    const transaction = expanded<Stripe.BalanceTransaction>(refund.balance_transaction);
    const transactions = transaction ? [transaction] : [];
    const amount = BigInt(refund.amount);
    return {
      stripePaymentId: payment.stripePaymentId,
      kind: 'refund',
      stripeId: refund.id,
      refundId: ourRefund(refund.metadata),
      amount,
      settledAmount: settledAmount(transactions, companyCurrency),
      fee: feeInCurrency(transactions, amount, payment.currency),
      status: refundStatus(refund.status),
      reason: refund.failure_reason ?? refund.reason,
      at: momentOf(refund.created),
    };
  });
}

/** A refund that waits has not moved money yet; one that failed or was cancelled has brought it back. */
function refundStatus(status: string | null): StripeRefundFacts['status'] {
  if (status === 'succeeded') return 'done';
  return status === 'failed' || status === 'canceled' ? 'undone' : 'pending';
}

/** The mark that `sendRefund` leaves. Anybody with access to the account could write one: it counts only where the rest fits too. */
function ourRefund(metadata: Stripe.Metadata | null): string | null {
  const mark = metadata?.linli_refund;
  return isId(mark) ? mark : null;
}
