import { emit } from '../events/emit.ts';
import { customerKind } from '../objects/customer.ts';
import type { WirePrice } from '../objects/line-item.ts';
import {
  newSubscription,
  subscriptionItemKind,
  subscriptionKind,
  type WireSubscription,
} from '../objects/subscription.ts';
import type { Scope } from '../protocol/scope.ts';
import { nextPeriodEnd } from './billing-time.ts';
import { collectInvoice } from './collect-invoice.ts';
import { makeInvoice } from './make-invoice.ts';
import { monthsOf } from './months-of.ts';
import { periodLine } from './proration-lines.ts';

/** A subscription from now on: its first period is charged at once, or is the trial and costs nothing. */
export function startSubscription(
  scope: Scope,
  from: {
    customer: string;
    price: WirePrice;
    trialEnd: number | null;
    paymentMethod: string | null;
    metadata: Record<string, string>;
  },
): WireSubscription {
  const now = scope.now();
  const customer = scope.get(customerKind, from.customer, 'customer');
  const periodEnd = from.trialEnd ?? nextPeriodEnd(now, now, monthsOf(from.price));
  const subscription = scope.insert(
    subscriptionKind,
    newSubscription({
      ...from,
      id: scope.newId(subscriptionKind),
      itemId: scope.newId(subscriptionItemKind),
      now,
      periodEnd,
      testClock: customer.test_clock as string | null,
    }),
  );
  customer.currency = from.price.currency;
  emit(scope, 'customer.subscription.created', subscription);
  const period = { start: now, end: periodEnd };
  const free = from.trialEnd !== null;
  const invoice = makeInvoice(scope, subscription, {
    reason: 'subscription_create',
    lines: [periodLine(scope, subscription, from.price, period, free)],
    period: { start: now, end: now },
  });
  collectInvoice(scope, invoice);
  scope.state.nextBillingMoment = 0;
  return subscription;
}
