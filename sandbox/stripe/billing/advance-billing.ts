import { emit } from '../events/emit.ts';
import { invoiceKind, subscriptionOf, type WireInvoice } from '../objects/invoice.ts';
import { itemOf, subscriptionKind, type WireSubscription } from '../objects/subscription.ts';
import { testClockKind } from '../objects/test-clock.ts';
import { Scope } from '../protocol/scope.ts';
import type { StripeState } from '../state.ts';
import { nextPeriodEnd } from './billing-time.ts';
import { endSubscription } from './cancel-subscription.ts';
import { collectInvoice } from './collect-invoice.ts';
import { makeInvoice } from './make-invoice.ts';
import { monthsOf } from './months-of.ts';
import { periodLine } from './proration-lines.ts';

const trialNoticeSeconds = 3 * 24 * 3600;
const alive = ['trialing', 'active', 'past_due'];

type Due = { at: number; run: (scope: Scope) => void };

/** Does what billing owes up to now, moment by moment in the order in which it falls due: trials end, periods renew, failed charges are tried again. */
export function passBillingTime(state: StripeState): void {
  if (state.now() < state.nextBillingMoment) return;
  const next = runUntil(state, null, state.now());
  state.nextBillingMoment = next ?? Number.POSITIVE_INFINITY;
}

/** The same for the customers of one test clock, which have a time of their own. */
export function advanceTestClock(state: StripeState, clock: string, until: number): void {
  runUntil(state, clock, until);
}

/** Returns the first moment after `until` at which something falls due. */
function runUntil(state: StripeState, clock: string | null, until: number): number | null {
  for (;;) {
    const due = firstDue(state, clock);
    if (!due || due.at > until) return due?.at ?? null;
    due.run(new Scope(state, state.platform).atTime(due.at));
  }
}

function firstDue(state: StripeState, clock: string | null): Due | null {
  const scope = new Scope(state, state.platform);
  let first: Due | null = null;
  const offer = (due: Due | null) => {
    if (due && (first === null || due.at < first.at)) first = due;
  };
  for (const subscription of scope.all(subscriptionKind)) {
    if (subscription.test_clock === clock) offer(dueOf(subscription));
  }
  for (const invoice of scope.all(invoiceKind)) {
    if (invoice.test_clock !== clock || invoice.status !== 'open') continue;
    const at = invoice.next_payment_attempt;
    if (at !== null) offer({ at, run: (then) => retry(then, invoice) });
  }
  return first;
}

function dueOf(subscription: WireSubscription): Due | null {
  if (!alive.includes(subscription.status)) return null;
  const end = itemOf(subscription).current_period_end;
  const notice = (subscription.trial_end ?? 0) - trialNoticeSeconds;
  if (subscription.status === 'trialing' && !noticed.has(subscription) && notice > subscription.created) {
    return {
      at: notice,
      run: (scope) => {
        noticed.add(subscription);
        emit(scope, 'customer.subscription.trial_will_end', subscription);
      },
    };
  }
  return { at: end, run: (scope) => endPeriod(scope, subscription) };
}

/** Of which trials the end has been announced. */
const noticed = new WeakSet<WireSubscription>();

function endPeriod(scope: Scope, subscription: WireSubscription): void {
  if (subscription.cancel_at_period_end) {
    endSubscription(scope, subscription);
    return;
  }
  const item = itemOf(subscription);
  const start = item.current_period_end;
  const previous = {
    status: subscription.status,
    items: { data: [{ current_period_end: start }] },
  };
  item.current_period_start = start;
  item.current_period_end = nextPeriodEnd(subscription.billing_cycle_anchor, start, monthsOf(item.price));
  if (subscription.status === 'trialing') subscription.status = 'active';
  emit(scope, 'customer.subscription.updated', subscription, previous);
  const invoice = makeInvoice(scope, subscription, {
    reason: 'subscription_cycle',
    lines: [periodLine(scope, subscription, item.price, { start, end: item.current_period_end })],
    period: { start: previous.items.data[0]?.current_period_end ?? start, end: start },
  });
  collectInvoice(scope, invoice);
}

function retry(scope: Scope, invoice: WireInvoice): void {
  const subscription = scope.find(subscriptionKind, subscriptionOf(invoice) ?? '');
  invoice.next_payment_attempt = null;
  if (subscription?.status !== 'canceled') collectInvoice(scope, invoice);
}

/** What time it is for a customer: that of its test clock, or the sandbox's. */
export function timeOf(scope: Scope, clock: string | null): Scope {
  const frozen = clock === null ? undefined : scope.find(testClockKind, clock)?.frozen_time;
  return frozen === undefined ? scope : scope.atTime(frozen);
}
