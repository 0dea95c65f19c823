import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { balanceTransactionKind, newBalanceTransaction } from '../objects/balance-transaction.ts';
import { disputeKind, newDispute } from '../objects/dispute.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';

/** What Stripe asks for a dispute, in minor units; kept also where the dispute is won. */
const DISPUTE_FEE = 1500;

/** The payer's bank takes the payment back, and the money and a fee leave at once; an inquiry takes nothing yet. */
export function openDispute(
  scope: Scope,
  charge: Stripe.Charge,
  request: { amount?: number; reason: string; inquiry: boolean },
): Stripe.Dispute {
  if (charge.status !== 'succeeded' || charge.disputed) {
    throw invalidRequest(`Charge ${charge.id} cannot be disputed.`);
  }
  const { reason, inquiry } = request;
  const amount = request.amount ?? charge.amount - charge.amount_refunded;
  const dispute = scope.insert(
    disputeKind,
    newDispute({ id: scope.newId(disputeKind), now: scope.now(), charge, amount, reason, inquiry }),
  );
  charge.disputed = true;
  if (!inquiry) book(scope, dispute, -amount, DISPUTE_FEE, 'dispute');
  emit(scope, 'charge.dispute.created', dispute);
  if (!inquiry) emit(scope, 'charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

/** The company has answered with evidence. */
export function answerDispute(scope: Scope, dispute: Stripe.Dispute): void {
  if (dispute.status !== 'needs_response' && dispute.status !== 'warning_needs_response') {
    throw invalidRequest('This dispute cannot be answered.');
  }
  dispute.status = dispute.status === 'needs_response' ? 'under_review' : 'warning_under_review';
  dispute.evidence_details.has_evidence = true;
  dispute.evidence_details.submission_count += 1;
  emit(scope, 'charge.dispute.updated', dispute);
}

/** The bank was not content with the answer to its inquiry. */
export function escalateInquiry(scope: Scope, dispute: Stripe.Dispute): void {
  if (!dispute.status.startsWith('warning_') || dispute.status === 'warning_closed') {
    throw invalidRequest('This is no open inquiry.');
  }
  dispute.status = 'needs_response';
  dispute.is_charge_refundable = false;
  book(scope, dispute, -dispute.amount, DISPUTE_FEE, 'dispute');
  emit(scope, 'charge.dispute.updated', dispute);
  emit(scope, 'charge.dispute.funds_withdrawn', dispute);
}

/** The bank has decided: `won` brings the money back, not the fee. An inquiry that ends well took nothing. */
export function closeDispute(scope: Scope, dispute: Stripe.Dispute, result: 'won' | 'lost'): void {
  const { status } = dispute;
  if (status === 'won' || status === 'lost' || status === 'warning_closed') {
    throw invalidRequest('This dispute is closed.');
  }
  if (status.startsWith('warning_')) {
    if (result === 'lost') throw invalidRequest('An inquiry is escalated before it is lost.');
    dispute.status = 'warning_closed';
    emit(scope, 'charge.dispute.closed', dispute);
    return;
  }
  dispute.status = result;
  if (result === 'won') {
    book(scope, dispute, dispute.amount, 0, 'dispute_reversal');
    emit(scope, 'charge.dispute.funds_reinstated', dispute);
  }
  emit(scope, 'charge.dispute.closed', dispute);
}

/** A dispute shows its balance transactions whole, never by id. */
function book(scope: Scope, dispute: Stripe.Dispute, amount: number, fee: number, category: string): void {
  const transaction = newBalanceTransaction({
    id: scope.newId(balanceTransactionKind),
    now: scope.now(),
    amount,
    currency: dispute.currency,
    description: `Chargeback ${amount < 0 ? 'withdrawal' : 'reversal'} for ${String(dispute.charge)}`,
    feeDetails: fee
      ? [
          {
            amount: fee,
            application: null,
            currency: dispute.currency,
            description: 'Dispute fee',
            type: 'stripe_fee',
          },
        ]
      : [],
    reportingCategory: category,
    source: dispute.id,
    type: 'adjustment',
  });
  dispute.balance_transactions.push(scope.insert(balanceTransactionKind, transaction));
}
