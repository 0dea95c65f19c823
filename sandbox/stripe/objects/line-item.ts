import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

/** On the wire a decimal amount is text; the SDK turns it into its own type. */
export type WirePrice = Omit<Stripe.Price, 'unit_amount_decimal'> & { unit_amount_decimal: string | null };

/** `session` and `place` tell whose line it is; they are not shown. */
export type WireLineItem = Omit<Stripe.LineItem, 'price'> & { price: WirePrice };

export const lineItemKind = kind<WireLineItem>({
  object: 'item',
  prefix: 'li',
  idLength: 24,
  expandable: {},
});

export function newInlinePrice(from: {
  id: string;
  now: number;
  product: string;
  currency: string;
  unitAmount: number;
}): WirePrice {
  return {
    id: from.id,
    object: 'price',
    // A price given in a request belongs to that request alone: Stripe keeps it archived.
    active: false,
    billing_scheme: 'per_unit',
    created: from.now,
    currency: from.currency,
    custom_unit_amount: null,
    livemode: false,
    lookup_key: null,
    metadata: {},
    nickname: null,
    product: from.product,
    recurring: null,
    tax_behavior: 'unspecified',
    tiers_mode: null,
    transform_quantity: null,
    type: 'one_time',
    unit_amount: from.unitAmount,
    unit_amount_decimal: String(from.unitAmount),
  } satisfies WirePrice;
}

export function newLineItem(from: {
  id: string;
  description: string;
  quantity: number;
  price: WirePrice;
  metadata: Record<string, string>;
}): WireLineItem {
  const amount = (from.price.unit_amount ?? 0) * from.quantity;
  return {
    id: from.id,
    object: 'item',
    adjustable_quantity: null,
    amount_discount: 0,
    amount_subtotal: amount,
    amount_tax: 0,
    amount_total: amount,
    currency: from.price.currency,
    description: from.description,
    metadata: from.metadata,
    price: from.price,
    quantity: from.quantity,
  } satisfies WireLineItem;
}
