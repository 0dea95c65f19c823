import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { chargeKind } from '../objects/charge.ts';
import { paymentIntentKind } from '../objects/payment-intent.ts';
import { paymentMethodKind } from '../objects/payment-method.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import { completePayment, failPayment } from './attempt-payment.ts';
import { genericDecline } from './test-cards.ts';

/** Ends a payment that was left processing, as a slow bank does days later. */
export function settleSession(
  scope: Scope,
  session: Stripe.Checkout.Session,
  result: 'succeeded' | 'failed',
): void {
  const intent = scope.get(paymentIntentKind, String(session.payment_intent));
  if (intent.status !== 'processing') throw invalidRequest('This payment is not processing.');
  const charge = scope.get(chargeKind, String(intent.latest_charge));
  if (result === 'succeeded') {
    completePayment(scope, intent, charge);
    session.payment_status = 'paid';
    emit(scope, 'checkout.session.async_payment_succeeded', session);
    return;
  }
  const method = scope.get(paymentMethodKind, String(charge.payment_method));
  failPayment(scope, intent, charge, method, genericDecline);
  emit(scope, 'checkout.session.async_payment_failed', session);
}
