import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { customerKind } from '../objects/customer.ts';
import { newPaymentMethod, paymentMethodKind } from '../objects/payment-method.ts';
import { setupIntentKind } from '../objects/setup-intent.ts';
import type { Scope } from '../protocol/scope.ts';
import type { SessionPayment } from './pay-session.ts';
import { cardFace, testCards } from './test-cards.ts';

/** What happens at "save card": the card stays with the customer. One that the bank refuses leaves the session open. */
export function finishSetupSession(
  scope: Scope,
  session: Stripe.Checkout.Session,
  payment: SessionPayment,
): void {
  const setup = scope.get(setupIntentKind, session.setup_intent as string);
  const isKept = testCards[payment.cardNumber ?? '']?.savable ?? false;
  if (payment.outcome.result === 'failed' && !isKept) {
    emit(scope, 'setup_intent.setup_failed', setup);
    return;
  }
  const customer = scope.get(customerKind, session.customer as string);
  const method = scope.insert(
    paymentMethodKind,
    newPaymentMethod({
      id: scope.newId(paymentMethodKind),
      now: scope.now(),
      type: 'card',
      customer: customer.id,
      email: customer.email,
      name: payment.name ?? null,
      card: cardFace(payment.cardNumber ?? '4242424242424242', payment.expMonth, payment.expYear),
    }),
  );
  setup.payment_method = method.id;
  setup.status = 'succeeded';
  session.status = 'complete';
  session.payment_status = 'no_payment_required';
  session.url = null;
  emit(scope, 'payment_method.attached', method);
  emit(scope, 'setup_intent.succeeded', setup);
  emit(scope, 'checkout.session.completed', session);
}
