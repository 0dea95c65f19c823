import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { customerKind } from '../objects/customer.ts';
import { invoiceKind, newInvoice, type WireInvoice } from '../objects/invoice.ts';
import { pendingLinesKind, type WireInvoiceLine } from '../objects/invoice-line.ts';
import type { WireSubscription } from '../objects/subscription.ts';
import type { Scope } from '../protocol/scope.ts';

type InvoiceWish = {
  reason: Stripe.Invoice.BillingReason;
  lines: WireInvoiceLine[];
  period: { start: number; end: number };
};

/** An invoice as it will be: with the lines that waited for it, and with the customer's balance set against it. Kept nowhere. */
export function draftInvoice(scope: Scope, subscription: WireSubscription, wish: InvoiceWish): WireInvoice {
  const customer = scope.get(customerKind, subscription.customer as string);
  const waiting = scope.find(pendingLinesKind, subscription.id)?.lines ?? [];
  const invoice = newInvoice({
    id: scope.newId(invoiceKind),
    now: scope.now(),
    customer,
    currency: subscription.currency,
    subscription: subscription.id,
    metadata: subscription.metadata,
    ...wish,
    lines: [...waiting, ...wish.lines],
    testClock: subscription.test_clock as string | null,
  });
  const owed = invoice.total + customer.balance;
  invoice.starting_balance = customer.balance;
  invoice.amount_due = Math.max(0, owed);
  invoice.amount_remaining = invoice.amount_due;
  invoice.ending_balance = Math.min(0, owed);
  return invoice;
}

/** Makes the invoice and finalises it: from here on its amount stands. What was owed to the customer is used up or grows. */
export function makeInvoice(scope: Scope, subscription: WireSubscription, wish: InvoiceWish): WireInvoice {
  const invoice = draftInvoice(scope, subscription, wish);
  const customer = scope.get(customerKind, subscription.customer as string);
  const waiting = scope.find(pendingLinesKind, subscription.id);
  if (waiting) waiting.lines = [];
  customer.balance = invoice.ending_balance ?? 0;
  scope.insert(invoiceKind, invoice);
  emit(scope, 'invoice.created', invoice);
  invoice.status = 'open';
  invoice.number = `${customer.invoice_prefix}-${String(customer.next_invoice_sequence).padStart(4, '0')}`;
  customer.next_invoice_sequence = (customer.next_invoice_sequence ?? 1) + 1;
  invoice.effective_at = scope.now();
  invoice.status_transitions.finalized_at = scope.now();
  invoice.hosted_invoice_url = `${scope.state.origin}/invoice/${invoice.id}`;
  invoice.invoice_pdf = `${scope.state.origin}/invoice/${invoice.id}/pdf`;
  subscription.latest_invoice = invoice.id;
  emit(scope, 'invoice.finalized', invoice);
  return invoice;
}
