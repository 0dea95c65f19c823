import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const productKind = kind<Stripe.Product>({
  object: 'product',
  prefix: 'prod',
  idLength: 14,
  expandable: {},
});

export function newProduct(from: {
  id: string;
  now: number;
  name: string;
  description: string | null;
  active: boolean;
  metadata: Record<string, string>;
}): Stripe.Product {
  return {
    id: from.id,
    object: 'product',
    active: from.active,
    created: from.now,
    default_price: null,
    description: from.description,
    images: [],
    livemode: false,
    marketing_features: [],
    metadata: from.metadata,
    name: from.name,
    package_dimensions: null,
    shippable: null,
    statement_descriptor: null,
    tax_code: null,
    tax_details: null,
    type: 'service',
    unit_label: null,
    updated: from.now,
    url: null,
  } satisfies Stripe.Product;
}
