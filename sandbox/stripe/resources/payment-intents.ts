import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import { paymentIntentKind } from '../objects/payment-intent.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { mergeMetadata, metadata, oneOf, text } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/payment_intents';

const updateParams = z.strictObject({ metadata: metadata.optional(), description: text.optional() });

function updateIntent(scope: Scope, id: string, params: z.output<typeof updateParams>): Stripe.PaymentIntent {
  const intent = scope.get(paymentIntentKind, id);
  intent.metadata = mergeMetadata(intent.metadata, params.metadata);
  if (params.description !== undefined) intent.description = params.description;
  return intent;
}

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
    retrieveRoute(paymentIntentKind, PATH),
    route('POST', `${PATH}/:id`, updateParams, (scope, params, { id }) =>
      updateIntent(scope, id ?? '', params),
    ),
    route('POST', `${PATH}/:id/cancel`, cancelParams, (scope, params, { id }) =>
      cancelIntent(scope, id ?? '', params),
    ),
    listRoute(paymentIntentKind, PATH, { customer: text.optional() }),
  ],
};
