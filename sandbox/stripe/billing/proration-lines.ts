import { invoiceLineKind, newInvoiceLine, type WireInvoiceLine } from '../objects/invoice-line.ts';
import type { WirePrice } from '../objects/line-item.ts';
import { productKind } from '../objects/product.ts';
import { itemOf, type WireSubscription } from '../objects/subscription.ts';
import type { Scope } from '../protocol/scope.ts';

/** What a change of price at `at` gives back of the old one and takes for the new one, for the rest of the period. */
export function prorationLines(
  scope: Scope,
  subscription: WireSubscription,
  next: WirePrice,
  at: number,
): WireInvoiceLine[] {
  const item = itemOf(subscription);
  const { current_period_start: start, current_period_end: end } = item;
  const left = Math.max(0, Math.min(1, (end - at) / (end - start)));
  const line = (price: WirePrice, sign: 1 | -1, text: string) =>
    newInvoiceLine({
      id: scope.newId(invoiceLineKind),
      amount: sign * Math.round((price.unit_amount ?? 0) * left),
      price,
      description: `${text} ${productName(scope, price)} after ${new Date(at * 1000).toISOString().slice(0, 10)}`,
      period: { start: at, end },
      subscription: subscription.id,
      item: item.id,
      proration: true,
    });
  return [line(item.price, -1, 'Unused time on'), line(next, 1, 'Remaining time on')];
}

/** One period of a subscription at its price. */
export function periodLine(
  scope: Scope,
  subscription: WireSubscription,
  price: WirePrice,
  period: { start: number; end: number },
  free = false,
): WireInvoiceLine {
  const name = productName(scope, price);
  return newInvoiceLine({
    id: scope.newId(invoiceLineKind),
    amount: free ? 0 : (price.unit_amount ?? 0),
    price,
    description: free ? `Free trial for 1 × ${name}` : `1 × ${name}`,
    period,
    subscription: subscription.id,
    item: itemOf(subscription).id,
    proration: false,
  });
}

function productName(scope: Scope, price: WirePrice): string {
  return scope.find(productKind, price.product as string)?.name ?? price.id;
}
