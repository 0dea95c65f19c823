import type Stripe from 'stripe';
import { paySubscriptionSession } from '../billing/pay-subscription-session.ts';
import { emit } from '../events/emit.ts';
import { payer, sessionContentsKind } from '../objects/checkout-session.ts';
import { customerKind, newCustomer } from '../objects/customer.ts';
import { newPaymentIntent, paymentIntentKind } from '../objects/payment-intent.ts';
import { newPaymentMethod, type PaymentMethodType, paymentMethodKind } from '../objects/payment-method.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import { attemptPayment, type Outcome } from './attempt-payment.ts';
import { finishSetupSession } from './finish-setup-session.ts';
import { cardFace } from './test-cards.ts';

export type SessionPayment = {
  method: PaymentMethodType;
  outcome: Outcome;
  cardNumber?: string;
  expMonth?: number;
  expYear?: number;
  email?: string;
  name?: string;
};

/**
 * What happens when the payer presses "pay" on the hosted page. A failed payment leaves the session open for another try.
 * Throws an invalid request where the session is not open or does not offer the method.
 */
export function paySession(scope: Scope, session: Stripe.Checkout.Session, payment: SessionPayment): void {
  if (session.status !== 'open') {
    throw invalidRequest(`This Checkout Session is no longer open: its status is ${session.status}.`);
  }
  if (!session.payment_method_types.includes(payment.method)) {
    throw invalidRequest(`This Checkout Session does not offer ${payment.method}.`, { param: 'method' });
  }
  const email = session.customer_email ?? knownEmail(scope, session) ?? payment.email ?? null;
  session.customer_details = payer({ email, name: payment.name });
  if (session.customer_creation === 'always' && !session.customer) {
    session.customer = createCustomer(scope, email, payment.name);
  }
  if (session.mode === 'subscription') {
    paySubscriptionSession(scope, session, payment);
    return;
  }
  if (session.mode === 'setup') {
    finishSetupSession(scope, session, payment);
    return;
  }
  if (session.amount_total === 0) {
    complete(scope, session, 'no_payment_required');
    return;
  }
  const intent = intentOf(scope, session);
  const method = scope.insert(
    paymentMethodKind,
    newPaymentMethod({
      id: scope.newId(paymentMethodKind),
      now: scope.now(),
      type: payment.method,
      customer: null,
      email,
      name: payment.name ?? null,
      card:
        payment.method === 'card'
          ? cardFace(payment.cardNumber ?? '4242424242424242', payment.expMonth, payment.expYear)
          : null,
    }),
  );
  attemptPayment(scope, intent, method, payment.outcome);
  if (payment.outcome.result === 'succeeded') complete(scope, session, 'paid');
  if (payment.outcome.result === 'processing') complete(scope, session, 'unpaid');
}

function complete(
  scope: Scope,
  session: Stripe.Checkout.Session,
  paymentStatus: Stripe.Checkout.Session['payment_status'],
): void {
  session.status = 'complete';
  session.payment_status = paymentStatus;
  session.url = null;
  emit(scope, 'checkout.session.completed', session);
}

/** The session's payment intent, made at the first try as Stripe does. */
function intentOf(scope: Scope, session: Stripe.Checkout.Session): Stripe.PaymentIntent {
  const id = session.payment_intent as string | null;
  if (id) return scope.get(paymentIntentKind, id);
  const { payment } = scope.get(sessionContentsKind, session.id);
  const intent = scope.insert(
    paymentIntentKind,
    newPaymentIntent({
      id: scope.newId(paymentIntentKind),
      now: scope.now(),
      amount: session.amount_total ?? 0,
      currency: session.currency ?? '',
      methods: session.payment_method_types,
      application: scope.isPlatform ? null : scope.state.application,
      applicationFee: payment.applicationFee,
      customer: session.customer as string | null,
      description: payment.description,
      metadata: { ...payment.metadata },
      onBehalfOf: payment.onBehalfOf,
      receiptEmail: payment.receiptEmail,
      statementDescriptor: payment.statementDescriptor,
      statementDescriptorSuffix: payment.statementDescriptorSuffix,
      transferGroup: payment.transferGroup,
      setupFutureUsage: null,
    }),
  );
  session.payment_intent = intent.id;
  emit(scope, 'payment_intent.created', intent);
  return intent;
}

function knownEmail(scope: Scope, session: Stripe.Checkout.Session): string | null {
  return session.customer ? (scope.find(customerKind, session.customer as string)?.email ?? null) : null;
}

function createCustomer(scope: Scope, email: string | null, name: string | undefined): string {
  const customer = scope.insert(
    customerKind,
    newCustomer({ id: scope.newId(customerKind), now: scope.now(), email, name }),
  );
  emit(scope, 'customer.created', customer);
  return customer.id;
}
