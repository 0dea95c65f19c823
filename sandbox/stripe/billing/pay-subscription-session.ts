import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { sessionContentsKind } from '../objects/checkout-session.ts';
import { customerKind } from '../objects/customer.ts';
import { priceKind } from '../objects/price.ts';
import type { SessionPayment } from '../payments/pay-session.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import { keepCard } from './keep-card.ts';
import { startSubscription } from './start-subscription.ts';

/** What happens at "subscribe". A card that is declined leaves the session open and makes no subscription. */
export function paySubscriptionSession(
  scope: Scope,
  session: Stripe.Checkout.Session,
  payment: SessionPayment,
): void {
  if (payment.outcome.result === 'failed') return;
  const { lines, subscription: wish } = scope.get(sessionContentsKind, session.id);
  const price = scope.get(priceKind, lines[0]?.price.id ?? '');
  if (!wish) throw invalidRequest('This Checkout Session begins no subscription.');
  const customer = scope.get(customerKind, String(session.customer));
  const method = keepCard(scope, customer, {
    number: payment.cardNumber ?? '4242424242424242',
    expMonth: payment.expMonth,
    expYear: payment.expYear,
    name: payment.name ?? null,
  });
  const subscription = startSubscription(scope, {
    customer: customer.id,
    price,
    trialEnd: wish.trialEnd,
    paymentMethod: method.id,
    metadata: wish.metadata,
  });
  session.subscription = subscription.id;
  session.invoice = subscription.latest_invoice as string | null;
  session.status = 'complete';
  session.payment_status = wish.trialEnd === null ? 'paid' : 'no_payment_required';
  session.url = null;
  emit(scope, 'checkout.session.completed', session);
}
