import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';
import type { WirePrice } from './line-item.ts';

/** On the wire a decimal is text. */
export type WireInvoiceLine = Omit<Stripe.InvoiceLineItem, 'pricing' | 'quantity_decimal'> & {
  quantity_decimal: string | null;
  pricing: {
    price_details: { price: string; product: string };
    type: 'price_details';
    unit_amount_decimal: string | null;
  };
};

export const invoiceLineKind = kind<WireInvoiceLine>({
  object: 'line_item',
  prefix: 'il',
  idLength: 24,
  expandable: {},
});

export function newInvoiceLine(from: {
  id: string;
  amount: number;
  price: WirePrice;
  description: string;
  period: { start: number; end: number };
  subscription: string;
  item: string;
  proration: boolean;
}): WireInvoiceLine {
  return {
    id: from.id,
    object: 'line_item',
    amount: from.amount,
    currency: from.price.currency,
    description: from.description,
    discount_amounts: [],
    discountable: !from.proration,
    discounts: [],
    invoice: null,
    livemode: false,
    metadata: {},
    parent: {
      invoice_item_details: null,
      subscription_item_details: {
        invoice_item: null,
        proration: from.proration,
        proration_details: from.proration ? { credited_items: null } : null,
        subscription: from.subscription,
        subscription_item: from.item,
      },
      type: 'subscription_item_details',
    },
    period: from.period,
    pretax_credit_amounts: [],
    pricing: {
      price_details: { price: from.price.id, product: from.price.product as string },
      type: 'price_details',
      unit_amount_decimal: from.price.unit_amount_decimal,
    },
    quantity: 1,
    quantity_decimal: '1',
    subscription: from.subscription,
    subtotal: from.amount,
    taxes: [],
  } satisfies WireInvoiceLine;
}

/** Lines of a change that wait for the next invoice of their subscription: what Stripe keeps as pending invoice items. */
type PendingLines = { id: string; object: 'sandbox.pending_lines'; lines: WireInvoiceLine[] };

export const pendingLinesKind = kind<PendingLines>({
  object: 'sandbox.pending_lines',
  prefix: 'sub',
  idLength: 24,
  expandable: {},
});
