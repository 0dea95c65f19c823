import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import { paymentIntentKind } from '../objects/payment-intent.ts';
import { confirmIntent } from '../payments/confirm-intent.ts';
import { createIntent, createIntentParams } from '../payments/create-intent.ts';
import { invalidRequest } from '../protocol/errors.ts';
import {
  flag,
  ignored,
  mergeMetadata,
  metadata,
  oneOf,
  type Shape,
  text,
  unsupported,
  webUrl,
} from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/payment_intents';

const updateParams = z.strictObject({
  allowed_payment_method_types: unsupported,
  amount: unsupported,
  amount_details: ignored,
  application_fee_amount: unsupported,
  capture_method: unsupported,
  currency: unsupported,
  customer: unsupported,
  customer_account: unsupported,
  description: text.optional(),
  excluded_payment_method_types: unsupported,
  hooks: unsupported,
  metadata: metadata.optional(),
  payment_details: ignored,
  payment_method: unsupported,
  payment_method_configuration: unsupported,
  payment_method_data: unsupported,
  payment_method_options: ignored,
  receipt_email: unsupported,
  setup_future_usage: unsupported,
  shipping: ignored,
  statement_descriptor: unsupported,
  statement_descriptor_suffix: unsupported,
  transfer_data: unsupported,
  transfer_group: unsupported,
} satisfies Shape<Stripe.PaymentIntentUpdateParams>);

function updateIntent(scope: Scope, id: string, params: z.output<typeof updateParams>): Stripe.PaymentIntent {
  const intent = scope.get(paymentIntentKind, id);
  intent.metadata = mergeMetadata(intent.metadata, params.metadata);
  if (params.description !== undefined) intent.description = params.description;
  return intent;
}

const confirmParams = z.strictObject({
  payment_method: text.optional(),
  off_session: flag.optional(),
  return_url: webUrl.optional(),
});

const cancelParams = z.strictObject({
  cancellation_reason: oneOf(['abandoned', 'duplicate', 'fraudulent', 'requested_by_customer']).optional(),
});

function cancelIntent(scope: Scope, id: string, params: z.output<typeof cancelParams>): Stripe.PaymentIntent {
  const intent = scope.get(paymentIntentKind, id);
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status)) {
    throw invalidRequest(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}. Only a PaymentIntent with one of the following statuses may be canceled: requires_payment_method, requires_capture, requires_confirmation, requires_action, processing.`,
      { code: 'payment_intent_unexpected_state' },
    );
  }
  intent.status = 'canceled';
  intent.canceled_at = scope.now();
  intent.cancellation_reason = params.cancellation_reason ?? null;
  emit(scope, 'payment_intent.canceled', intent);
  return intent;
}

export const paymentIntents: Resource = {
  kinds: [paymentIntentKind],
  routes: [
    route('POST', PATH, createIntentParams, (scope, params) => createIntent(scope, params)),
    retrieveRoute(paymentIntentKind, PATH),
    route('POST', `${PATH}/:id`, updateParams, (scope, params, { id }) =>
      updateIntent(scope, id ?? '', params),
    ),
    route('POST', `${PATH}/:id/confirm`, confirmParams, (scope, params, { id }) => {
      const intent = scope.get(paymentIntentKind, id ?? '');
      confirmIntent(scope, intent, params.payment_method, {
        offSession: params.off_session,
        returnUrl: params.return_url,
      });
      return intent;
    }),
    route('POST', `${PATH}/:id/cancel`, cancelParams, (scope, params, { id }) =>
      cancelIntent(scope, id ?? '', params),
    ),
    listRoute(paymentIntentKind, PATH, { customer: text.optional() }),
  ],
};
