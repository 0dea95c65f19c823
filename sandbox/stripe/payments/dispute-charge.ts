import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { balanceTransactionKind, newBalanceTransaction } from '../objects/balance-transaction.ts';
import { disputeKind, newDispute } from '../objects/dispute.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';

/** What Stripe asks for a dispute, in minor units; kept also where the dispute is won. */
const DISPUTE_FEE = 1500;

/** The payer's bank takes the payment back: the money and a fee leave at once. */
export function openDispute(
  scope: Scope,
  charge: Stripe.Charge,
  request: { amount?: number; reason: string },
): Stripe.Dispute {
  if (charge.status !== 'succeeded' || charge.disputed) {
    throw invalidRequest(`Charge ${charge.id} cannot be disputed.`);
  }
  const amount = request.amount ?? charge.amount - charge.amount_refunded;
  const dispute = scope.insert(
    disputeKind,
    newDispute({ id: scope.newId(disputeKind), now: scope.now(), charge, amount, reason: request.reason }),
  );
  charge.disputed = true;
  book(scope, dispute, -amount, DISPUTE_FEE, 'dispute');
  emit(scope, 'charge.dispute.created', dispute);
  emit(scope, 'charge.dispute.funds_withdrawn', dispute);
  return dispute;
}

/** The bank has decided: `won` brings the money back, not the fee. */
export function closeDispute(scope: Scope, dispute: Stripe.Dispute, result: 'won' | 'lost'): void {
  if (dispute.status === 'won' || dispute.status === 'lost') throw invalidRequest('This dispute is closed.');
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
