import type Stripe from 'stripe';
import { z } from 'zod';
import { randomId } from '#sandbox/web/random-id.ts';
import { newWebhookEndpoint, webhookEndpointKind } from '../objects/webhook-endpoint.ts';
import {
  clearable,
  flag,
  ignored,
  list,
  mergeMetadata,
  metadata,
  type Shape,
  text,
  webUrl,
} from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/webhook_endpoints';

const createParams = z.strictObject({
  api_version: ignored,
  connect: flag.optional(),
  description: clearable.optional(),
  enabled_events: list(text),
  metadata: metadata.optional(),
  url: webUrl,
} satisfies Shape<Stripe.WebhookEndpointCreateParams>);

/** The secret is told once, with the answer to its making, as Stripe does. */
function createEndpoint(scope: Scope, params: z.output<typeof createParams>): Stripe.WebhookEndpoint {
  const endpoint = scope.insert(
    webhookEndpointKind,
    newWebhookEndpoint({
      id: scope.newId(webhookEndpointKind),
      now: scope.now(),
      url: params.url,
      enabledEvents: params.enabled_events,
      description: params.description ?? null,
      application: params.connect ? scope.state.application : null,
    }),
  );
  endpoint.metadata = mergeMetadata({}, params.metadata);
  const secret = `whsec_${randomId(32)}`;
  scope.state.endpoints.push({
    id: endpoint.id,
    url: endpoint.url,
    secrets: [secret],
    scope: params.connect ? 'connect' : 'platform',
    enabledEvents: params.enabled_events,
  });
  return { ...endpoint, secret };
}

function deleteEndpoint(scope: Scope, id: string): Stripe.DeletedWebhookEndpoint {
  scope.get(webhookEndpointKind, id);
  const deleted = { id, object: 'webhook_endpoint', deleted: true } satisfies Stripe.DeletedWebhookEndpoint;
  scope.state
    .shelf(scope.account, webhookEndpointKind)
    .replace(id, deleted as unknown as Stripe.WebhookEndpoint);
  scope.state.endpoints = scope.state.endpoints.filter((endpoint) => endpoint.id !== id);
  return deleted;
}

export const webhookEndpoints: Resource = {
  kinds: [webhookEndpointKind],
  routes: [
    route('POST', PATH, createParams, (scope, params) => createEndpoint(scope, params)),
    retrieveRoute(webhookEndpointKind, PATH),
    route('DELETE', `${PATH}/:id`, z.strictObject({}), (scope, _params, { id }) =>
      deleteEndpoint(scope, id ?? ''),
    ),
    listRoute(webhookEndpointKind, PATH),
  ],
};
