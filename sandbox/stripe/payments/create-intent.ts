import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import { customerKind } from '../objects/customer.ts';
import { newPaymentIntent, paymentIntentKind } from '../objects/payment-intent.ts';
import {
  currency,
  email,
  flag,
  ignored,
  integer,
  list,
  mergeMetadata,
  metadata,
  oneOf,
  type Shape,
  text,
  unsupported,
} from '../protocol/params.ts';
import type { Scope } from '../protocol/scope.ts';
import { checkApplicationFee } from './check-application-fee.ts';
import { chooseMethods } from './choose-methods.ts';
import { confirmIntent } from './confirm-intent.ts';

export const createIntentParams = z.strictObject({
  allowed_payment_method_types: list(text).optional(),
  amount: integer.refine((value) => value >= 1, { error: 'This value must be greater than or equal to 1.' }),
  amount_details: ignored,
  application_fee_amount: integer.optional(),
  automatic_payment_methods: ignored,
  capture_method: oneOf(['automatic', 'automatic_async']).optional(),
  confirm: flag.optional(),
  confirmation_method: oneOf(['automatic']).optional(),
  confirmation_token: unsupported,
  currency,
  customer: text.optional(),
  customer_account: unsupported,
  description: text.optional(),
  error_on_requires_action: ignored,
  excluded_payment_method_types: list(text).optional(),
  hooks: unsupported,
  mandate: unsupported,
  mandate_data: ignored,
  metadata: metadata.optional(),
  off_session: flag.optional(),
  on_behalf_of: text.optional(),
  payment_details: ignored,
  payment_method: text.optional(),
  payment_method_configuration: unsupported,
  payment_method_data: unsupported,
  payment_method_options: ignored,
  radar_options: ignored,
  receipt_email: email.optional(),
  return_url: ignored,
  setup_future_usage: unsupported,
  shipping: ignored,
  statement_descriptor: text.max(22).optional(),
  statement_descriptor_suffix: text.max(22).optional(),
  transfer_data: unsupported,
  transfer_group: text.optional(),
  use_stripe_sdk: ignored,
  // Gone from the API since 2026-09-30; taken from callers that still speak an older version.
  payment_method_types: list(text).optional(),
} satisfies Shape<Stripe.PaymentIntentCreateParams> & { payment_method_types: z.ZodType });

export function createIntent(
  scope: Scope,
  params: z.output<typeof createIntentParams>,
): Stripe.PaymentIntent {
  if (params.customer) scope.get(customerKind, params.customer, 'customer');
  checkApplicationFee(scope, params.application_fee_amount, params.amount, 'application_fee_amount');
  const intent = newPaymentIntent({
    id: scope.newId(paymentIntentKind),
    now: scope.now(),
    amount: params.amount,
    currency: params.currency,
    methods: chooseMethods(scope, params, params.currency),
    application: scope.isPlatform ? null : scope.state.application,
    applicationFee: params.application_fee_amount ?? null,
    customer: params.customer ?? null,
    description: params.description ?? null,
    metadata: mergeMetadata({}, params.metadata),
    onBehalfOf: params.on_behalf_of ?? null,
    receiptEmail: params.receipt_email ?? null,
    statementDescriptor: params.statement_descriptor ?? null,
    statementDescriptorSuffix: params.statement_descriptor_suffix ?? null,
    transferGroup: params.transfer_group ?? null,
    setupFutureUsage: null,
  });
  intent.allowed_payment_method_types = params.allowed_payment_method_types ?? null;
  intent.excluded_payment_method_types = params.excluded_payment_method_types ?? null;
  if (params.payment_method) intent.status = 'requires_confirmation';
  scope.insert(paymentIntentKind, intent);
  emit(scope, 'payment_intent.created', intent);
  if (params.confirm) {
    confirmIntent(scope, intent, params.payment_method, { offSession: params.off_session });
  } else intent.payment_method = params.payment_method ?? null;
  return intent;
}
