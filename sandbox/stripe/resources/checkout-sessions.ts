import type Stripe from 'stripe';
import { z } from 'zod';
import { sessionContentsKind, sessionKind } from '../objects/checkout-session.ts';
import { lineItemKind } from '../objects/line-item.ts';
import { createSession, createSessionParams } from '../payments/create-session.ts';
import { expireSession } from '../payments/expire-session.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { pageParams } from '../protocol/list-objects.ts';
import { mergeMetadata, metadata, oneOf, type Shape, text, unsupported } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/checkout/sessions';

const updateParams = z.strictObject({
  collected_information: unsupported,
  line_items: unsupported,
  metadata: metadata.optional(),
  payment_intent_data: unsupported,
  shipping_options: unsupported,
} satisfies Shape<Stripe.Checkout.SessionUpdateParams>);

function updateSession(
  scope: Scope,
  id: string,
  params: z.output<typeof updateParams>,
): Stripe.Checkout.Session {
  const session = scope.get(sessionKind, id);
  session.metadata = mergeMetadata(session.metadata ?? {}, params.metadata);
  return session;
}

function expireOnRequest(scope: Scope, id: string): Stripe.Checkout.Session {
  const session = scope.get(sessionKind, id);
  if (session.status !== 'open') {
    throw invalidRequest(
      `Only Checkout Sessions with a status in ["open"] can be expired. This Checkout Session has a status of \`${session.status}\`.`,
    );
  }
  expireSession(scope, session);
  return session;
}

function lineItems(scope: Scope, id: string, limit: number) {
  scope.get(sessionKind, id);
  const { lines } = scope.get(sessionContentsKind, id);
  return {
    object: 'list' as const,
    url: `${PATH}/${id}/line_items`,
    has_more: lines.length > limit,
    data: lines.slice(0, limit),
  };
}

export const checkoutSessions: Resource = {
  kinds: [sessionKind, sessionContentsKind, lineItemKind],
  inclusions: {
    'checkout.session': { line_items: (scope, session) => lineItems(scope, String(session.id), 10) },
  },
  routes: [
    route('POST', PATH, createSessionParams, (scope, params) => createSession(scope, params)),
    retrieveRoute(sessionKind, PATH),
    route('POST', `${PATH}/:id`, updateParams, (scope, params, { id }) =>
      updateSession(scope, id ?? '', params),
    ),
    route('POST', `${PATH}/:id/expire`, z.strictObject({}), (scope, _params, { id }) =>
      expireOnRequest(scope, id ?? ''),
    ),
    route(
      'GET',
      `${PATH}/:id/line_items`,
      z.strictObject({ limit: pageParams.limit }),
      (scope, params, { id }) => lineItems(scope, id ?? '', params.limit ?? 10),
    ),
    listRoute(sessionKind, PATH, {
      customer: text.optional(),
      payment_intent: text.optional(),
      status: oneOf(['complete', 'expired', 'open']).optional(),
    }),
  ],
};
