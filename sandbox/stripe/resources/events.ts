import { z } from 'zod';
import { eventKind } from '../objects/event.ts';
import { listObjects, pageParams } from '../protocol/list-objects.ts';
import { flag, list, text } from '../protocol/params.ts';
import { type Resource, retrieveRoute, route } from '../protocol/resource.ts';

const listParams = z.strictObject({
  ...pageParams,
  delivery_success: flag.optional(),
  /** A name, or `charge.*`. */
  type: text.optional(),
  types: list(text).optional(),
});

function fits(pattern: string, type: string): boolean {
  return pattern.endsWith('*') ? type.startsWith(pattern.slice(0, -1)) : type === pattern;
}

export const events: Resource = {
  kinds: [eventKind],
  routes: [
    retrieveRoute(eventKind, '/v1/events'),
    route('GET', '/v1/events', listParams, (scope, { type, types, delivery_success, ...page }) =>
      listObjects(
        scope,
        eventKind,
        '/v1/events',
        page,
        (event) =>
          (type === undefined || fits(type, event.type)) &&
          (types === undefined || types.some((pattern) => fits(pattern, event.type))) &&
          (delivery_success === undefined || delivery_success === (event.pending_webhooks === 0)),
      ),
    ),
  ],
};
