import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';
import type { WireInvoiceLine } from './invoice-line.ts';

type LineList = { object: 'list'; data: WireInvoiceLine[]; has_more: boolean; url: string };
export type WireInvoice = Omit<Stripe.Invoice, 'lines'> & { lines: LineList };

export const invoiceKind = kind<WireInvoice>({
  object: 'invoice',
  prefix: 'in',
  idLength: 24,
  expandable: { customer: 'own', default_payment_method: 'own', test_clock: 'own' },
});

export function newInvoice(from: {
  id: string;
  now: number;
  customer: Stripe.Customer;
  currency: string;
  subscription: string;
  metadata: Record<string, string>;
  reason: Stripe.Invoice.BillingReason;
  lines: WireInvoiceLine[];
  period: { start: number; end: number };
  testClock: string | null;
}): WireInvoice {
  const total = from.lines.reduce((sum, line) => sum + line.amount, 0);
  return {
    id: from.id,
    object: 'invoice',
    account_country: 'US',
    account_name: 'Linli',
    account_tax_ids: null,
    amount_due: Math.max(0, total),
    amount_overpaid: 0,
    amount_paid: 0,
    amount_remaining: Math.max(0, total),
    amount_shipping: 0,
    application: null,
    attempt_count: 0,
    attempted: false,
    auto_advance: true,
    automatic_tax: { disabled_reason: null, enabled: false, liability: null, provider: null, status: null },
    automatically_finalizes_at: null,
    billing_reason: from.reason,
    collection_method: 'charge_automatically',
    created: from.now,
    currency: from.currency,
    custom_fields: null,
    customer: from.customer.id,
    customer_account: null,
    customer_address: null,
    customer_email: from.customer.email,
    customer_name: from.customer.name ?? null,
    customer_phone: from.customer.phone ?? null,
    customer_shipping: null,
    customer_tax_exempt: 'none',
    customer_tax_ids: [],
    default_payment_method: null,
    default_source: null,
    default_tax_rates: [],
    description: null,
    discounts: [],
    due_date: null,
    effective_at: null,
    ending_balance: null,
    footer: null,
    from_invoice: null,
    hosted_invoice_url: null,
    invoice_pdf: null,
    issuer: { type: 'self' },
    last_finalization_error: null,
    latest_revision: null,
    lines: {
      object: 'list',
      data: from.lines.map((line) => ({ ...line, invoice: from.id })),
      has_more: false,
      url: `/v1/invoices/${from.id}/lines`,
    },
    livemode: false,
    metadata: {},
    next_payment_attempt: null,
    number: null,
    on_behalf_of: null,
    parent: {
      quote_details: null,
      subscription_details: { metadata: from.metadata, subscription: from.subscription },
      type: 'subscription_details',
    },
    payment_settings: { default_mandate: null, payment_method_options: null, payment_method_types: null },
    period_end: from.period.end,
    period_start: from.period.start,
    post_payment_credit_notes_amount: 0,
    pre_payment_credit_notes_amount: 0,
    receipt_number: null,
    rendering: null,
    shipping_cost: null,
    shipping_details: null,
    starting_balance: 0,
    statement_descriptor: null,
    status: 'draft',
    status_transitions: {
      finalized_at: null,
      marked_uncollectible_at: null,
      paid_at: null,
      voided_at: null,
    },
    subtotal: total,
    subtotal_excluding_tax: total,
    test_clock: from.testClock,
    total,
    total_discount_amounts: [],
    total_excluding_tax: total,
    total_pretax_credit_amounts: [],
    total_taxes: [],
    webhooks_delivered_at: null,
  } satisfies WireInvoice;
}

export function subscriptionOf(invoice: WireInvoice): string | null {
  return (invoice.parent?.subscription_details?.subscription as string | undefined) ?? null;
}
