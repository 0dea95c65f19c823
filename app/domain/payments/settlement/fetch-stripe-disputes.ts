import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { disputeStatuses } from './dispute-status.ts';
import { feeInCurrency, momentOf, settledAmount } from './stripe-amounts.ts';
import type { StripePaymentFacts, StripeRefundFacts } from './stripe-payment-facts.ts';

/** All disputes of a payment as they stand at Stripe now, oldest first. */
export async function fetchStripeDisputes(
  payment: StripePaymentFacts,
  companyCurrency: string,
): Promise<StripeRefundFacts[]> {
  const disputes = await stripeClient()
    .disputes.list(
      { payment_intent: payment.stripePaymentId, limit: 100 },
      { stripeAccount: payment.stripeAccountId },
    )
    .autoPagingToArray({ limit: 1000 });
  return disputes.reverse().map((dispute) => {
    const amount = BigInt(dispute.amount);
    const transactions = dispute.balance_transactions;
    return {
      stripePaymentId: payment.stripePaymentId,
      kind: 'dispute',
      stripeId: dispute.id,
      amount,
      settledAmount: settledAmount(transactions.slice(0, 1), companyCurrency),
      fee: feeInCurrency(transactions, amount, payment.currency),
      status: disputeStatus(dispute.status),
      reason: dispute.reason,
      disputeStatus: disputeStatuses.find((status) => status === dispute.status) ?? null,
      evidenceDueAt: dispute.evidence_details.due_by ? momentOf(dispute.evidence_details.due_by) : null,
      at: momentOf(dispute.created),
    };
  });
}

/** Stripe takes the money when a dispute opens and gives it back when it is won; an inquiry (`warning_`) takes nothing. */
function disputeStatus(status: Stripe.Dispute.Status): StripeRefundFacts['status'] {
  if (status === 'won' || status === 'prevented' || status === 'warning_closed') return 'undone';
  return status.startsWith('warning_') ? 'pending' : 'done';
}
