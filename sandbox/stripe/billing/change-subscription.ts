import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { customerKind } from '../objects/customer.ts';
import { pendingLinesKind } from '../objects/invoice-line.ts';
import type { WirePrice } from '../objects/line-item.ts';
import { planOf } from '../objects/price.ts';
import { itemOf, type WireSubscription } from '../objects/subscription.ts';
import { StripeApiError } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import { collectInvoice } from './collect-invoice.ts';
import { makeInvoice } from './make-invoice.ts';
import { prorationLines } from './proration-lines.ts';

type Proration = Stripe.SubscriptionUpdateParams.ProrationBehavior;

/**
 * Puts the subscription on another price. The difference for the rest of the period is charged at once (`always_invoice`), waits for the next invoice
 * (`create_prorations`) or is let be. With `error_if_incomplete` a card that is declined changes nothing and is a 402.
 */
export function changePrice(
  scope: Scope,
  subscription: WireSubscription,
  price: WirePrice,
  how: { proration: Proration; failIncomplete: boolean; at: number },
): void {
  const item = itemOf(subscription);
  const old = item.price;
  if (old.id === price.id) return;
  const lines =
    subscription.status === 'trialing' || how.proration === 'none'
      ? []
      : prorationLines(scope, subscription, price, how.at);
  item.price = price;
  item.plan = planOf(price);
  if (how.proration === 'always_invoice' && lines.length > 0) {
    const customer = scope.get(customerKind, subscription.customer as string);
    const before = { balance: customer.balance, latest: subscription.latest_invoice };
    const invoice = makeInvoice(scope, subscription, {
      reason: 'subscription_update',
      lines,
      period: { start: scope.now(), end: scope.now() },
    });
    const decline = collectUnmoved(scope, subscription, invoice, how.failIncomplete);
    if (decline) {
      item.price = old;
      item.plan = planOf(old);
      customer.balance = before.balance;
      subscription.latest_invoice = before.latest;
      invoice.status = 'void';
      invoice.next_payment_attempt = null;
      invoice.status_transitions.voided_at = scope.now();
      emit(scope, 'invoice.voided', invoice);
      throw new StripeApiError(402, {
        type: 'card_error',
        code: decline.code,
        decline_code: decline.declineCode,
        message: decline.message,
      });
    }
  } else if (lines.length > 0) {
    const waiting = scope.find(pendingLinesKind, subscription.id);
    if (waiting) waiting.lines.push(...lines);
    else scope.insert(pendingLinesKind, { id: subscription.id, object: 'sandbox.pending_lines', lines });
  }
  emit(scope, 'customer.subscription.updated', subscription, {
    items: { data: [{ price: { id: old.id }, plan: { id: old.id } }] },
  });
}

/** Collects without letting a refusal reach the subscription, where the whole change is to be refused. */
function collectUnmoved(
  scope: Scope,
  subscription: WireSubscription,
  invoice: Parameters<typeof collectInvoice>[1],
  failIncomplete: boolean,
) {
  if (!failIncomplete) {
    collectInvoice(scope, invoice);
    return null;
  }
  const latest = subscription.latest_invoice;
  subscription.latest_invoice = null;
  const decline = collectInvoice(scope, invoice);
  subscription.latest_invoice = latest;
  return decline;
}
