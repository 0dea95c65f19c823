import type Stripe from 'stripe';
import { apiVersion } from '../api-version.ts';
import { eventKind } from '../objects/event.ts';
import type { Scope } from '../protocol/scope.ts';
import { deliverEvent } from './deliver.ts';

/** Records what happened in the scope's account, with the object as it is now, and sends it to whoever listens. */
export function emit(
  scope: Scope,
  type: Stripe.Event['type'],
  object: object,
  previous?: Record<string, unknown>,
): Stripe.Event {
  const event = {
    id: scope.newId(eventKind),
    object: 'event',
    ...(scope.isPlatform ? {} : { account: scope.account }),
    api_version: apiVersion,
    created: scope.now(),
    data: { object: structuredClone(object), ...(previous ? { previous_attributes: previous } : {}) },
    livemode: false,
    pending_webhooks: 0,
    request: { id: scope.request.id, idempotency_key: scope.request.idempotencyKey },
    type,
  } as Stripe.Event;
  scope.insert(eventKind, event);
  deliverEvent(scope.state, scope.account, event);
  return event;
}
