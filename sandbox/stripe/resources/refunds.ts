import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import { chargeKind } from '../objects/charge.ts';
import { paymentIntentKind } from '../objects/payment-intent.ts';
import { paymentMethodKind } from '../objects/payment-method.ts';
import { refundKind } from '../objects/refund.ts';
import { cardBehind } from '../payments/confirm-intent.ts';
import { refundCharge } from '../payments/refund-charge.ts';
import type { RefundBehaviour } from '../payments/test-cards.ts';
import { invalidRequest } from '../protocol/errors.ts';
import {
  flag,
  ignored,
  integer,
  mergeMetadata,
  metadata,
  oneOf,
  type Shape,
  text,
  unsupported,
} from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/refunds';

const createParams = z.strictObject({
  amount: integer.optional(),
  charge: text.optional(),
  currency: unsupported,
  customer: unsupported,
  instructions_email: ignored,
  metadata: metadata.optional(),
  origin: unsupported,
  payment_intent: text.optional(),
  reason: oneOf(['duplicate', 'fraudulent', 'requested_by_customer']).optional(),
  refund_application_fee: flag.optional(),
  reverse_transfer: unsupported,
} satisfies Shape<Stripe.RefundCreateParams>);

function createRefund(scope: Scope, params: z.output<typeof createParams>): Stripe.Refund {
  const charge = chargeOf(scope, params);
  const ownMetadata = mergeMetadata({}, params.metadata);
  return refundCharge(scope, charge, {
    amount: params.amount,
    reason: params.reason ?? null,
    metadata: ownMetadata,
    refundApplicationFee: params.refund_application_fee ?? false,
    behaviour: behaviourOf(scope, charge, ownMetadata),
  });
}

function chargeOf(scope: Scope, params: z.output<typeof createParams>): Stripe.Charge {
  if (params.charge) return scope.get(chargeKind, params.charge, 'charge');
  if (!params.payment_intent) {
    throw invalidRequest(
      'One of the following params should be provided for this request: payment_intent or charge.',
    );
  }
  const intent = scope.get(paymentIntentKind, params.payment_intent, 'payment_intent');
  if (intent.status !== 'succeeded') {
    throw invalidRequest(`This PaymentIntent (${intent.id}) does not have a successful charge to refund.`, {
      param: 'payment_intent',
    });
  }
  return scope.get(chargeKind, String(intent.latest_charge));
}

/** By the metadata `sandbox_refund` = `pending` or `failed`, or by Stripe's test cards for refunds. */
function behaviourOf(scope: Scope, charge: Stripe.Charge, own: Record<string, string>): RefundBehaviour {
  const wish = own.sandbox_refund ?? charge.metadata.sandbox_refund;
  if (wish === 'pending') return 'pend';
  if (wish === 'failed') return 'fail';
  const method = scope.find(paymentMethodKind, String(charge.payment_method));
  return (method && cardBehind(method)?.refunds) ?? 'succeed';
}

const updateParams = z.strictObject({ metadata: metadata.optional() });

function updateRefund(scope: Scope, id: string, params: z.output<typeof updateParams>): Stripe.Refund {
  const refund = scope.get(refundKind, id);
  refund.metadata = mergeMetadata(refund.metadata ?? {}, params.metadata);
  emit(scope, 'refund.updated', refund);
  return refund;
}

export const refunds: Resource = {
  kinds: [refundKind],
  routes: [
    route('POST', PATH, createParams, (scope, params) => createRefund(scope, params)),
    retrieveRoute(refundKind, PATH),
    route('POST', `${PATH}/:id`, updateParams, (scope, params, { id }) =>
      updateRefund(scope, id ?? '', params),
    ),
    listRoute(refundKind, PATH, { charge: text.optional(), payment_intent: text.optional() }),
  ],
};
