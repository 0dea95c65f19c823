import type { WireInvoice } from '../objects/invoice.ts';
import { itemOf, subscriptionKind } from '../objects/subscription.ts';
import { invalidRequest } from '../protocol/errors.ts';
import type { Scope } from '../protocol/scope.ts';
import { timeOf } from './advance-billing.ts';
import { nextPeriodEnd } from './billing-time.ts';
import { draftInvoice } from './make-invoice.ts';
import { monthsOf } from './months-of.ts';
import { periodLine, prorationLines } from './proration-lines.ts';
import { readChange } from './read-change.ts';

type PreviewWish = {
  items?: { id?: string | undefined; price?: string | undefined }[] | undefined;
  proration_behavior?: 'always_invoice' | 'create_prorations' | 'none' | undefined;
  proration_date?: number | undefined;
};

/** The invoice that would come next: at once where a change is charged at once, or else at the end of the period. Nothing is kept. */
export function previewInvoice(scope: Scope, id: string, wish: PreviewWish): WireInvoice {
  const subscription = scope.get(subscriptionKind, id, 'subscription');
  if (subscription.status === 'canceled') {
    throw invalidRequest('You cannot preview the upcoming invoice for a canceled subscription.', {
      code: 'invoice_upcoming_none',
    });
  }
  const then = timeOf(scope, subscription.test_clock as string | null);
  const at = wish.proration_date ?? then.now();
  const change = readChange(scope, subscription, wish.items);
  const prorated = change && subscription.status !== 'trialing' && wish.proration_behavior !== 'none';
  const prorations = prorated ? prorationLines(then, subscription, change, at) : [];
  if (prorated && wish.proration_behavior === 'always_invoice') {
    return draftInvoice(then, subscription, {
      reason: 'subscription_update',
      lines: prorations,
      period: { start: at, end: at },
    });
  }
  if (subscription.cancel_at_period_end && prorations.length === 0) {
    throw invalidRequest('No upcoming invoices for this subscription.', { code: 'invoice_upcoming_none' });
  }
  const item = itemOf(subscription);
  const price = change ?? item.price;
  const start = item.current_period_end;
  const period = { start, end: nextPeriodEnd(subscription.billing_cycle_anchor, start, monthsOf(price)) };
  const next = then.atTime(start);
  return draftInvoice(next, subscription, {
    reason: 'upcoming',
    lines: [...prorations, periodLine(next, subscription, price, period)],
    period: { start: item.current_period_start, end: start },
  });
}
