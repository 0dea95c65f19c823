import type Stripe from 'stripe';
import { z } from 'zod';
import { createSubscriptionSession } from '../billing/create-subscription-session.ts';
import {
  newSession,
  SESSION_LIFE_SECONDS,
  sessionContentsKind,
  sessionKind,
} from '../objects/checkout-session.ts';
import { customerKind } from '../objects/customer.ts';
import { newInlinePrice, newLineItem, type WireLineItem } from '../objects/line-item.ts';
import { invalidRequest } from '../protocol/errors.ts';
import {
  currency,
  email,
  ignored,
  integer,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  type Shape,
  text,
  unsupported,
  webUrl,
} from '../protocol/params.ts';
import type { Scope } from '../protocol/scope.ts';
import { checkApplicationFee } from './check-application-fee.ts';
import { chooseMethods } from './choose-methods.ts';
import { createSetupSession } from './create-setup-session.ts';

const lineItem = z.strictObject({
  adjustable_quantity: unsupported,
  metadata: metadata.optional(),
  price: text.optional(),
  price_data: z
    .strictObject({
      currency,
      product: text.optional(),
      product_data: z
        .strictObject({
          name: text,
          description: text.optional(),
          images: ignored,
          metadata: metadata.optional(),
          tax_code: ignored,
          tax_details: ignored,
          unit_label: ignored,
        } satisfies Shape<Stripe.Checkout.SessionCreateParams.LineItem.PriceData.ProductData>)
        .optional(),
      recurring: unsupported,
      tax_behavior: ignored,
      unit_amount: integer.refine((value) => value >= 0, { error: 'Invalid non-negative integer' }),
      unit_amount_decimal: unsupported,
    } satisfies Shape<Stripe.Checkout.SessionCreateParams.LineItem.PriceData>)
    .optional(),
  quantity: integer.refine((value) => value >= 1, {
    error: 'This value must be greater than or equal to 1.',
  }),
  tax_rates: unsupported,
} satisfies Shape<Stripe.Checkout.SessionCreateParams.LineItem>);

const paymentIntentData = z.strictObject({
  application_fee_amount: integer
    .refine((value) => value >= 0, { error: 'Invalid non-negative integer' })
    .optional(),
  capture_method: oneOf(['automatic', 'automatic_async']).optional(),
  description: text.optional(),
  metadata: metadata.optional(),
  on_behalf_of: text.optional(),
  receipt_email: email.optional(),
  setup_future_usage: unsupported,
  shipping: ignored,
  statement_descriptor: text.max(22).optional(),
  statement_descriptor_suffix: text.max(22).optional(),
  transfer_data: unsupported,
  transfer_group: text.optional(),
} satisfies Shape<Stripe.Checkout.SessionCreateParams.PaymentIntentData>);

const subscriptionData = z.strictObject({
  application_fee_percent: unsupported,
  billing_cycle_anchor: unsupported,
  billing_cycle_anchor_config: unsupported,
  billing_mode: ignored,
  default_tax_rates: unsupported,
  description: ignored,
  invoice_settings: unsupported,
  metadata: metadata.optional(),
  on_behalf_of: unsupported,
  pending_invoice_item_interval: unsupported,
  proration_behavior: ignored,
  transfer_data: unsupported,
  trial_end: integer.optional(),
  trial_period_days: unsupported,
  trial_settings: unsupported,
} satisfies Shape<Stripe.Checkout.SessionCreateParams.SubscriptionData>);

export const createSessionParams = z.strictObject({
  adaptive_pricing: ignored,
  after_expiration: unsupported,
  allow_promotion_codes: ignored,
  allowed_payment_method_types: list(text).optional(),
  automatic_tax: unsupported,
  billing_address_collection: ignored,
  branding_settings: ignored,
  cancel_url: webUrl.optional(),
  client_reference_id: text.max(200).optional(),
  consent_collection: ignored,
  currency: currency.optional(),
  custom_fields: unsupported,
  custom_text: ignored,
  customer: text.optional(),
  customer_account: unsupported,
  customer_creation: oneOf(['always', 'if_required']).optional(),
  customer_email: email.optional(),
  customer_update: ignored,
  discounts: unsupported,
  excluded_payment_method_types: list(text).optional(),
  expires_at: integer.optional(),
  integration_identifier: ignored,
  invoice_creation: unsupported,
  line_items: list(lineItem).optional(),
  locale: text.optional(),
  managed_payments: unsupported,
  metadata: metadata.optional(),
  mode: oneOf(['payment', 'setup', 'subscription']).default('payment'),
  name_collection: ignored,
  optional_items: unsupported,
  origin_context: ignored,
  payment_intent_data: paymentIntentData.optional(),
  payment_method_collection: ignored,
  payment_method_configuration: unsupported,
  payment_method_data: ignored,
  payment_method_options: ignored,
  permissions: ignored,
  phone_number_collection: ignored,
  redirect_on_completion: unsupported,
  return_url: unsupported,
  saved_payment_method_options: ignored,
  setup_intent_data: z
    .strictObject({
      description: ignored,
      metadata: metadata.optional(),
      on_behalf_of: unsupported,
    } satisfies Shape<Stripe.Checkout.SessionCreateParams.SetupIntentData>)
    .optional(),
  shipping_address_collection: unsupported,
  shipping_options: unsupported,
  submit_type: oneOf(['auto', 'book', 'donate', 'pay']).optional(),
  subscription_data: subscriptionData.optional(),
  success_url: webUrl,
  tax_id_collection: ignored,
  ui_mode: oneOf(['hosted_page']).optional(),
  wallet_options: ignored,
  // Gone from the API since 2026-09-30; taken from callers that still speak an older version.
  payment_method_types: list(text).optional(),
} satisfies Shape<Stripe.Checkout.SessionCreateParams> & { payment_method_types: z.ZodType });

type Params = z.output<typeof createSessionParams>;

export function createSession(scope: Scope, params: Params): Stripe.Checkout.Session {
  if (params.mode === 'subscription') {
    return createSubscriptionSession(scope, params, readExpiry(scope, params.expires_at));
  }
  if (params.mode === 'setup') {
    return createSetupSession(scope, params, readExpiry(scope, params.expires_at));
  }
  const lines = readLines(scope, params);
  const [first] = lines;
  if (!first)
    throw invalidRequest('Missing required param: line_items.', {
      param: 'line_items',
      code: 'parameter_missing',
    });
  if (lines.some((line) => line.currency !== first.currency)) {
    throw invalidRequest('All line items must have the same currency.', { param: 'line_items' });
  }
  if (params.customer && params.customer_email) {
    throw invalidRequest('You may only specify one of these parameters: customer, customer_email.');
  }
  if (params.customer) scope.get(customerKind, params.customer, 'customer');
  const amount = lines.reduce((sum, line) => sum + line.amount_total, 0);
  const data = params.payment_intent_data;
  checkApplicationFee(
    scope,
    data?.application_fee_amount,
    amount,
    'payment_intent_data[application_fee_amount]',
  );
  const id = scope.newId(sessionKind);
  const session = newSession({
    id,
    now: scope.now(),
    expiresAt: readExpiry(scope, params.expires_at),
    amount,
    currency: first.currency,
    successUrl: params.success_url,
    cancelUrl: params.cancel_url ?? null,
    url: `${scope.state.origin}/checkout/pay/${id}`,
    clientReferenceId: params.client_reference_id ?? null,
    customer: params.customer ?? null,
    customerEmail: params.customer_email ?? null,
    customerCreation: params.customer ? null : (params.customer_creation ?? 'if_required'),
    locale: params.locale ?? null,
    metadata: mergeMetadata({}, params.metadata),
    allowedMethods: params.allowed_payment_method_types ?? null,
    methods: chooseMethods(scope, params, first.currency),
    submitType: params.submit_type ?? null,
  });
  scope.insert(sessionContentsKind, {
    id,
    object: 'checkout.session.contents',
    lines,
    payment: {
      applicationFee: data?.application_fee_amount ?? null,
      description: data?.description ?? null,
      metadata: mergeMetadata({}, data?.metadata),
      receiptEmail: data?.receipt_email ?? null,
      onBehalfOf: data?.on_behalf_of ?? null,
      statementDescriptor: data?.statement_descriptor ?? null,
      statementDescriptorSuffix: data?.statement_descriptor_suffix ?? null,
      transferGroup: data?.transfer_group ?? null,
    },
  });
  scope.state.nextSessionExpiry = Math.min(scope.state.nextSessionExpiry, session.expires_at);
  return scope.insert(sessionKind, session);
}

function readLines(scope: Scope, params: Params): WireLineItem[] {
  return (params.line_items ?? []).map((line) => {
    const data = line.price_data;
    if (!data) {
      throw invalidRequest('The sandbox takes stored prices in the mode `subscription` only.', {
        param: 'line_items',
      });
    }
    const price = newInlinePrice({
      id: scope.newId({ prefix: 'price', idLength: 24 }),
      now: scope.now(),
      product: data.product ?? scope.newId({ prefix: 'prod', idLength: 14 }),
      currency: data.currency,
      unitAmount: data.unit_amount,
    });
    return newLineItem({
      id: scope.newId({ prefix: 'li', idLength: 24 }),
      description: data.product_data?.name ?? price.id,
      quantity: line.quantity,
      price,
      metadata: mergeMetadata({}, line.metadata),
    });
  });
}

/** Between 30 minutes and 24 hours from now, as Stripe has it. */
function readExpiry(scope: Scope, wanted: number | undefined): number {
  const now = scope.now();
  if (wanted === undefined) return now + SESSION_LIFE_SECONDS;
  // A minute of grace: the caller counted half an hour from its own clock.
  if (wanted < now + 29 * 60) {
    throw invalidRequest(
      'The `expires_at` timestamp must be at least 30 minutes from Checkout Session creation.',
      { param: 'expires_at' },
    );
  }
  if (wanted > now + SESSION_LIFE_SECONDS + 60) {
    throw invalidRequest(
      'The `expires_at` timestamp must be less than 24 hours from Checkout Session creation.',
      { param: 'expires_at' },
    );
  }
  return wanted;
}
