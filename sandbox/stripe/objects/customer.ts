import type Stripe from 'stripe';
import { randomId } from '#sandbox/web/random-id.ts';
import { kind } from '../protocol/kind.ts';

export const customerKind = kind<Stripe.Customer>({
  object: 'customer',
  prefix: 'cus',
  idLength: 14,
  expandable: {},
});

export function newCustomer(from: {
  id: string;
  now: number;
  email?: string | null;
  name?: string | null;
  phone?: string | null;
}): Stripe.Customer {
  return {
    id: from.id,
    object: 'customer',
    address: null,
    balance: 0,
    created: from.now,
    currency: null,
    customer_account: null,
    default_source: null,
    delinquent: false,
    description: null,
    discount: null,
    email: from.email ?? null,
    invoice_prefix: randomId(8).toUpperCase(),
    invoice_settings: {
      custom_fields: null,
      default_payment_method: null,
      footer: null,
      rendering_options: null,
    },
    livemode: false,
    metadata: {},
    name: from.name ?? null,
    next_invoice_sequence: 1,
    phone: from.phone ?? null,
    preferred_locales: [],
    shipping: null,
    tax_exempt: 'none',
    test_clock: null,
  } satisfies Stripe.Customer;
}
