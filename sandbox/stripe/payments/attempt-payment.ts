import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { applicationFeeKind, newApplicationFee } from '../objects/application-fee.ts';
import { balanceTransactionKind, newBalanceTransaction } from '../objects/balance-transaction.ts';
import { chargeIdPrefix, chargeKind, newCharge } from '../objects/charge.ts';
import type { Scope } from '../protocol/scope.ts';
import { feeDetails } from './fees.ts';
import type { Decline } from './test-cards.ts';

export type Outcome =
  | { result: 'succeeded' }
  | { result: 'processing' }
  | { result: 'failed'; decline: Decline };

/** One try to collect a payment intent with a method. Returns the charge; the intent carries the new state. */
export function attemptPayment(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  method: Stripe.PaymentMethod,
  outcome: Outcome,
): Stripe.Charge {
  const charge = scope.insert(
    chargeKind,
    newCharge({
      id: scope.newId({ prefix: chargeIdPrefix(method.type), idLength: 24 }),
      now: scope.now(),
      intent,
      method,
      origin: scope.state.origin,
    }),
  );
  intent.latest_charge = charge.id;
  if (outcome.result === 'failed') {
    failPayment(scope, intent, charge, method, outcome.decline);
    return charge;
  }
  intent.payment_method = method.id;
  intent.last_payment_error = null;
  if (outcome.result === 'processing') {
    intent.status = 'processing';
    emit(scope, 'payment_intent.processing', intent);
    emit(scope, 'charge.pending', charge);
    return charge;
  }
  completePayment(scope, intent, charge);
  return charge;
}

/** Money has arrived: balance, fees, and the events in the order in which Stripe sends them. */
export function completePayment(scope: Scope, intent: Stripe.PaymentIntent, charge: Stripe.Charge): void {
  charge.status = 'succeeded';
  charge.paid = true;
  charge.captured = true;
  charge.amount_captured = charge.amount;
  charge.outcome = {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: 'approved_by_network',
    reason: null,
    risk_level: 'normal',
    risk_score: 12,
    seller_message: 'Payment complete.',
    type: 'authorized',
  };
  const isCard = charge.payment_method_details?.type === 'card';
  charge.balance_transaction = scope.insert(
    balanceTransactionKind,
    newBalanceTransaction({
      id: scope.newId(balanceTransactionKind),
      now: scope.now(),
      amount: charge.amount,
      currency: charge.currency,
      description: charge.description,
      feeDetails: feeDetails(charge, scope.isPlatform ? null : scope.state.application),
      reportingCategory: 'charge',
      source: charge.id,
      type: isCard ? 'charge' : 'payment',
    }),
  ).id;
  if (!scope.isPlatform && charge.application_fee_amount) takeApplicationFee(scope, charge);
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  emit(scope, 'charge.succeeded', charge);
  emit(scope, 'payment_intent.succeeded', intent);
}

export function failPayment(
  scope: Scope,
  intent: Stripe.PaymentIntent,
  charge: Stripe.Charge,
  method: Stripe.PaymentMethod,
  decline: Decline,
): void {
  charge.status = 'failed';
  charge.failure_code = decline.code;
  charge.failure_message = decline.message;
  charge.outcome = {
    advice_code: null,
    network_advice_code: null,
    network_decline_code: null,
    network_status: 'declined_by_network',
    reason: decline.declineCode || decline.code,
    risk_level: 'normal',
    risk_score: 12,
    seller_message: 'The bank did not return any further details with this decline.',
    type: 'issuer_declined',
  };
  intent.status = 'requires_payment_method';
  intent.payment_method = null;
  intent.last_payment_error = {
    type: method.type === 'card' ? 'card_error' : 'invalid_request_error',
    charge: charge.id,
    code: decline.code,
    ...(decline.declineCode ? { decline_code: decline.declineCode } : {}),
    message: decline.message,
    payment_method: method,
  };
  emit(scope, 'charge.failed', charge);
  emit(scope, 'payment_intent.payment_failed', intent);
}

/** The platform's share, which lies on the platform's side and is a fee on the connected side. */
function takeApplicationFee(scope: Scope, charge: Stripe.Charge): void {
  const platform = scope.platform;
  const amount = charge.application_fee_amount ?? 0;
  const fee = platform.insert(
    applicationFeeKind,
    newApplicationFee({
      id: platform.newId(applicationFeeKind),
      now: platform.now(),
      account: scope.account,
      application: platform.state.application,
      charge,
      amount,
    }),
  );
  fee.balance_transaction = platform.insert(
    balanceTransactionKind,
    newBalanceTransaction({
      id: platform.newId(balanceTransactionKind),
      now: platform.now(),
      amount,
      currency: charge.currency,
      description: null,
      feeDetails: [],
      reportingCategory: 'platform_earning',
      source: fee.id,
      type: 'application_fee',
    }),
  ).id;
  charge.application_fee = fee.id;
  emit(platform, 'application_fee.created', fee);
}
