import type Stripe from 'stripe';
import { z } from 'zod';
import { timeOf } from '../billing/advance-billing.ts';
import { collectInvoice } from '../billing/collect-invoice.ts';
import { previewInvoice } from '../billing/preview-invoice.ts';
import { changedItem } from '../billing/read-change.ts';
import { invoiceKind, subscriptionOf, type WireInvoice } from '../objects/invoice.ts';
import { invoiceLineKind, pendingLinesKind } from '../objects/invoice-line.ts';
import { invalidRequest, StripeApiError } from '../protocol/errors.ts';
import { listObjects, pageParams } from '../protocol/list-objects.ts';
import { ignored, integer, list, oneOf, type Shape, text, unsupported } from '../protocol/params.ts';
import { type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/invoices';

const previewParams = z.strictObject({
  automatic_tax: unsupported,
  currency: unsupported,
  customer: text.optional(),
  customer_account: unsupported,
  customer_details: unsupported,
  discounts: unsupported,
  invoice_items: unsupported,
  issuer: unsupported,
  on_behalf_of: unsupported,
  preview_mode: ignored,
  schedule: unsupported,
  schedule_details: unsupported,
  subscription: text,
  subscription_details: z
    .strictObject({
      billing_cycle_anchor: unsupported,
      billing_mode: unsupported,
      billing_schedules: unsupported,
      cancel_at: unsupported,
      cancel_at_period_end: unsupported,
      cancel_now: unsupported,
      default_tax_rates: unsupported,
      items: list(changedItem).optional(),
      metadata: unsupported,
      pause: unsupported,
      proration_behavior: oneOf(['always_invoice', 'create_prorations', 'none']).optional(),
      proration_date: integer.optional(),
      resume_at: unsupported,
      start_date: unsupported,
      trial_end: unsupported,
    } satisfies Shape<Stripe.InvoiceCreatePreviewParams.SubscriptionDetails>)
    .optional(),
} satisfies Shape<Stripe.InvoiceCreatePreviewParams>);

const payParams = z.strictObject({
  forgive: unsupported,
  mandate: unsupported,
  off_session: ignored,
  paid_out_of_band: unsupported,
  payment_method: text.optional(),
  source: unsupported,
} satisfies Shape<Stripe.InvoicePayParams>);

const listParams = z.strictObject({
  ...pageParams,
  collection_method: unsupported,
  customer: text.optional(),
  customer_account: unsupported,
  due_date: unsupported,
  status: oneOf(['draft', 'open', 'paid', 'uncollectible', 'void']).optional(),
  subscription: text.optional(),
} satisfies Shape<Stripe.InvoiceListParams>);

function pay(scope: Scope, id: string, methodId: string | undefined): WireInvoice {
  const invoice = scope.get(invoiceKind, id);
  if (invoice.status === 'paid') throw invalidRequest('Invoice is already paid');
  const then = timeOf(scope, invoice.test_clock as string | null);
  const decline = collectInvoice(then, invoice, methodId);
  if (!decline) return invoice;
  throw new StripeApiError(402, {
    type: 'card_error',
    code: decline.code,
    decline_code: decline.declineCode,
    message: decline.message,
  });
}

export const invoices: Resource = {
  kinds: [invoiceKind, invoiceLineKind, pendingLinesKind],
  routes: [
    route('POST', `${PATH}/create_preview`, previewParams, (scope, params) =>
      previewInvoice(scope, params.subscription, params.subscription_details ?? {}),
    ),
    retrieveRoute(invoiceKind, PATH),
    route('POST', `${PATH}/:id/pay`, payParams, (scope, params, { id }) =>
      pay(scope, id ?? '', params.payment_method),
    ),
    route('GET', PATH, listParams, (scope, params) =>
      listObjects(
        scope,
        invoiceKind,
        PATH,
        params,
        (invoice) =>
          (params.customer === undefined || invoice.customer === params.customer) &&
          (params.status === undefined || invoice.status === params.status) &&
          (params.subscription === undefined || subscriptionOf(invoice) === params.subscription),
      ),
    ),
  ],
};
