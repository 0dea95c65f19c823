import type Stripe from 'stripe';
import { z } from 'zod';
import { emit } from '../events/emit.ts';
import { chargeKind } from '../objects/charge.ts';
import { refundKind } from '../objects/refund.ts';
import { listObjects, pageParams } from '../protocol/list-objects.ts';
import { mergeMetadata, metadata, text } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/charges';

const updateParams = z.strictObject({ metadata: metadata.optional(), description: text.optional() });

function updateCharge(scope: Scope, id: string, params: z.output<typeof updateParams>): Stripe.Charge {
  const charge = scope.get(chargeKind, id);
  charge.metadata = mergeMetadata(charge.metadata, params.metadata);
  if (params.description !== undefined) charge.description = params.description;
  emit(scope, 'charge.updated', charge);
  return charge;
}

export const charges: Resource = {
  kinds: [chargeKind],
  routes: [
    retrieveRoute(chargeKind, PATH),
    route('POST', `${PATH}/:id`, updateParams, (scope, params, { id }) =>
      updateCharge(scope, id ?? '', params),
    ),
    route('GET', `${PATH}/:id/refunds`, z.strictObject(pageParams), (scope, params, { id }) => {
      const charge = scope.get(chargeKind, id ?? '');
      return listObjects(
        scope,
        refundKind,
        `${PATH}/${charge.id}/refunds`,
        params,
        (refund) => refund.charge === charge.id,
      );
    }),
    listRoute(chargeKind, PATH, {
      customer: text.optional(),
      payment_intent: text.optional(),
      transfer_group: text.optional(),
    }),
  ],
};
