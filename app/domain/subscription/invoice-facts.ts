import type Stripe from 'stripe';
import type { PlatformInvoiceFacts } from '#tenants/system-subscriptions.ts';

/** One of the platform's invoices as we keep it. Amounts in minor units. */
export function invoiceFacts(invoice: Stripe.Invoice): PlatformInvoiceFacts {
  const [line] = invoice.lines.data;
  return {
    stripeInvoiceId: invoice.id,
    number: invoice.number,
    amount: BigInt(invoice.amount_due),
    paidAmount: BigInt(invoice.amount_paid),
    currency: invoice.currency.toUpperCase(),
    status: invoice.status ?? 'draft',
    hostedUrl: invoice.hosted_invoice_url ?? null,
    pdfUrl: invoice.invoice_pdf ?? null,
    periodStart: line ? new Date(line.period.start * 1000) : null,
    periodEnd: line ? new Date(line.period.end * 1000) : null,
    createdAt: new Date(invoice.created * 1000),
  };
}

/** Since when the oldest open charge of a subscription stands open; null where none does. */
export function openSince(invoices: Stripe.Invoice[], subscriptionId: string): Date | null {
  const open = invoices.filter(
    ({ status, amount_remaining: remaining, parent }) =>
      status === 'open' && remaining > 0 && parent?.subscription_details?.subscription === subscriptionId,
  );
  const first = Math.min(...open.map(({ created }) => created));
  return Number.isFinite(first) ? new Date(first * 1000) : null;
}
