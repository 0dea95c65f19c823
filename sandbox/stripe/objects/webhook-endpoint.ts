import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const webhookEndpointKind = kind<Stripe.WebhookEndpoint>({
  object: 'webhook_endpoint',
  prefix: 'we',
  idLength: 24,
  expandable: {},
});

export function newWebhookEndpoint(from: {
  id: string;
  now: number;
  url: string;
  enabledEvents: string[];
  description: string | null;
  application: string | null;
}): Stripe.WebhookEndpoint {
  return {
    id: from.id,
    object: 'webhook_endpoint',
    api_version: null,
    application: from.application,
    created: from.now,
    description: from.description,
    enabled_events: from.enabledEvents,
    livemode: false,
    metadata: {},
    status: 'enabled',
    url: from.url,
  } satisfies Stripe.WebhookEndpoint;
}
