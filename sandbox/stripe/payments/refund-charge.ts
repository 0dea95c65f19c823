import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { applicationFeeKind } from '../objects/application-fee.ts';
import { balanceTransactionKind, newBalanceTransaction } from '../objects/balance-transaction.ts';
import { chargeKind } from '../objects/charge.ts';
import { newRefund, refundKind } from '../objects/refund.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import type { RefundBehaviour } from './test-cards.ts';

type RefundRequest = {
  amount: number | undefined;
  reason: Stripe.Refund['reason'];
  metadata: Record<string, string>;
  refundApplicationFee: boolean;
  behaviour: RefundBehaviour;
};

/**
 * Gives back all or a part of a charge. `fail` first succeeds and is then taken back, `pend` waits to be settled: the two
 * ways in which a real refund surprises its caller.
 */
export function refundCharge(scope: Scope, charge: Stripe.Charge, request: RefundRequest): Stripe.Refund {
  const left = charge.amount_captured - charge.amount_refunded;
  if (left <= 0 && charge.amount_refunded > 0) {
    throw invalidRequest(`Charge ${charge.id} has already been refunded.`, {
      code: 'charge_already_refunded',
    });
  }
  if (charge.status !== 'succeeded') {
    throw invalidRequest(`Charge ${charge.id} has not succeeded and cannot be refunded.`, {
      code: 'charge_not_refundable',
    });
  }
  const amount = request.amount ?? left;
  if (amount <= 0)
    throw invalidRequest('Invalid positive integer', { param: 'amount', code: 'parameter_invalid_integer' });
  if (amount > left) {
    throw invalidRequest(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, {
      param: 'amount',
      code: 'charge_exceeds_source_limit',
    });
  }
  const isCard = charge.payment_method_details?.type === 'card';
  const refund = scope.insert(
    refundKind,
    newRefund({
      id: scope.newId({ prefix: isCard ? 're' : 'pyr', idLength: 24 }),
      now: scope.now(),
      amount,
      charge,
      reason: request.reason,
      metadata: request.metadata,
      status: request.behaviour === 'pend' ? 'pending' : 'succeeded',
    }),
  );
  if (request.behaviour === 'pend') refund.pending_reason = 'processing';
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  refund.balance_transaction = book(
    scope,
    charge,
    refund,
    -amount,
    isCard ? 'refund' : 'payment_refund',
    'refund',
  );
  if (request.refundApplicationFee) returnApplicationFee(scope, charge, amount);
  emit(scope, 'refund.created', refund);
  emit(scope, 'charge.refunded', charge);
  if (request.behaviour === 'fail') settleRefund(scope, refund, 'failed');
  return refund;
}

/** Ends a pending refund, or takes back one that had seemed to succeed. */
export function settleRefund(scope: Scope, refund: Stripe.Refund, result: 'succeeded' | 'failed'): void {
  if (refund.status === 'failed') throw invalidRequest('This refund has failed already.');
  const charge = scope.get(chargeKind, String(refund.charge));
  delete refund.pending_reason;
  if (result === 'succeeded') {
    refund.status = 'succeeded';
    emit(scope, 'refund.updated', refund);
    emit(scope, 'charge.refund.updated', refund);
    return;
  }
  refund.status = 'failed';
  refund.failure_reason = 'expired_or_canceled_card';
  charge.amount_refunded -= refund.amount;
  charge.refunded = false;
  refund.failure_balance_transaction = book(
    scope,
    charge,
    refund,
    refund.amount,
    'refund_failure',
    'refund_failure',
  );
  emit(scope, 'refund.failed', refund);
  emit(scope, 'refund.updated', refund);
  emit(scope, 'charge.refund.updated', refund);
}

function book(
  scope: Scope,
  charge: Stripe.Charge,
  refund: Stripe.Refund,
  amount: number,
  type: Stripe.BalanceTransaction['type'],
  reportingCategory: string,
): string {
  const transaction = newBalanceTransaction({
    id: scope.newId(balanceTransactionKind),
    now: scope.now(),
    amount,
    currency: charge.currency,
    description: `REFUND FOR CHARGE${charge.description ? ` (${charge.description})` : ''}`,
    feeDetails: [],
    reportingCategory,
    source: refund.id,
    type,
  });
  return scope.insert(balanceTransactionKind, transaction).id;
}

/** In proportion to the part of the charge that is given back, rounded down, as far as anything is left. */
function returnApplicationFee(scope: Scope, charge: Stripe.Charge, amount: number): void {
  const platform = scope.platform;
  const fee = charge.application_fee
    ? platform.find(applicationFeeKind, String(charge.application_fee))
    : undefined;
  if (!fee)
    throw invalidRequest('This charge has no application fee to refund.', {
      param: 'refund_application_fee',
    });
  const share = charge.refunded
    ? fee.amount - fee.amount_refunded
    : Math.min(Math.floor((fee.amount * amount) / charge.amount), fee.amount - fee.amount_refunded);
  fee.amount_refunded += share;
  fee.refunded = fee.amount_refunded === fee.amount;
  for (const [side, sign, type] of [
    [platform, -1, 'application_fee_refund'],
    [scope, 1, 'application_fee_refund'],
  ] as const) {
    side.insert(
      balanceTransactionKind,
      newBalanceTransaction({
        id: side.newId(balanceTransactionKind),
        now: side.now(),
        amount: sign * share,
        currency: fee.currency,
        description: null,
        feeDetails: [],
        reportingCategory: 'platform_earning_refund',
        source: fee.id,
        type,
      }),
    );
  }
  emit(platform, 'application_fee.refunded', fee);
}
