import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { customerKind } from '../objects/customer.ts';
import { subscriptionOf, type WireInvoice } from '../objects/invoice.ts';
import { newPaymentIntent, paymentIntentKind } from '../objects/payment-intent.ts';
import { cardFingerprint, paymentMethodKind } from '../objects/payment-method.ts';
import { subscriptionKind, type WireSubscription } from '../objects/subscription.ts';
import { attemptPayment } from '../payments/attempt-payment.ts';
import { type Decline, genericDecline, testCards } from '../payments/test-cards.ts';
import type { Scope } from '../protocol/scope.ts';

const day = 24 * 3600;
/** When Stripe tries again after each failure, as its default schedule has it; after the last one the subscription is unpaid. */
const retryAfter = [3 * day, 5 * day, 7 * day];

/** Charges the invoice to the subscription's card. Moves the subscription as its newest invoice goes. Returns why the bank said no, or null. */
export function collectInvoice(scope: Scope, invoice: WireInvoice, methodId?: string): Decline | null {
  if (invoice.status !== 'open') return null;
  const subscription = scope.find(subscriptionKind, subscriptionOf(invoice) ?? '');
  if (invoice.amount_due === 0) {
    settle(scope, invoice, subscription, 0);
    return null;
  }
  const method = methodOf(scope, invoice, subscription, methodId);
  const decline = method ? declineOf(method) : genericDecline;
  invoice.attempted = true;
  invoice.attempt_count += 1;
  if (method) {
    const intent = newIntent(scope, invoice, method);
    attemptPayment(scope, intent, method, decline ? { result: 'failed', decline } : { result: 'succeeded' });
  }
  if (decline) fail(scope, invoice, subscription);
  else settle(scope, invoice, subscription, invoice.amount_due);
  return decline ?? null;
}

function settle(
  scope: Scope,
  invoice: WireInvoice,
  subscription: WireSubscription | undefined,
  amount: number,
): void {
  invoice.status = 'paid';
  invoice.attempted = true;
  invoice.amount_paid = amount;
  invoice.amount_remaining = 0;
  invoice.next_payment_attempt = null;
  invoice.status_transitions.paid_at = scope.now();
  emit(scope, 'invoice.paid', invoice);
  emit(scope, 'invoice.payment_succeeded', invoice);
  if (!subscription || subscription.latest_invoice !== invoice.id) return;
  if (['incomplete', 'past_due', 'unpaid'].includes(subscription.status)) {
    moveTo(scope, subscription, 'active');
  }
}

function fail(scope: Scope, invoice: WireInvoice, subscription: WireSubscription | undefined): void {
  const wait = retryAfter[invoice.attempt_count - 1];
  invoice.next_payment_attempt = wait === undefined ? null : scope.now() + wait;
  emit(scope, 'invoice.payment_failed', invoice);
  if (!subscription || subscription.latest_invoice !== invoice.id) return;
  if (subscription.status === 'active') moveTo(scope, subscription, 'past_due');
  if (subscription.status === 'past_due' && wait === undefined) moveTo(scope, subscription, 'unpaid');
}

/** A new status, with its event. */
export function moveTo(
  scope: Scope,
  subscription: WireSubscription,
  status: Stripe.Subscription.Status,
): void {
  const previous = { status: subscription.status };
  subscription.status = status;
  emit(scope, 'customer.subscription.updated', subscription, previous);
}

function methodOf(
  scope: Scope,
  invoice: WireInvoice,
  subscription: WireSubscription | undefined,
  wanted: string | undefined,
): Stripe.PaymentMethod | undefined {
  const customer = scope.find(customerKind, invoice.customer as string);
  const id =
    wanted ??
    (subscription?.default_payment_method as string | null) ??
    (customer?.invoice_settings.default_payment_method as string | null);
  return id ? scope.find(paymentMethodKind, id) : undefined;
}

function declineOf(method: Stripe.PaymentMethod): Decline | undefined {
  const found = Object.entries(testCards).find(
    ([number]) => cardFingerprint(number) === method.card?.fingerprint,
  );
  return found?.[1].decline;
}

function newIntent(scope: Scope, invoice: WireInvoice, method: Stripe.PaymentMethod): Stripe.PaymentIntent {
  const intent = scope.insert(
    paymentIntentKind,
    newPaymentIntent({
      id: scope.newId(paymentIntentKind),
      now: scope.now(),
      amount: invoice.amount_due,
      currency: invoice.currency,
      methods: [method.type],
      application: null,
      applicationFee: null,
      customer: invoice.customer as string,
      description:
        invoice.billing_reason === 'subscription_create' ? 'Subscription creation' : 'Subscription update',
      metadata: {},
      onBehalfOf: null,
      receiptEmail: null,
      statementDescriptor: null,
      statementDescriptorSuffix: null,
      transferGroup: null,
      setupFutureUsage: 'off_session',
    }),
  );
  emit(scope, 'payment_intent.created', intent);
  return intent;
}
