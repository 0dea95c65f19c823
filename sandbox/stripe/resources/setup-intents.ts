import { setupIntentKind } from '../objects/setup-intent.ts';
import { text } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute } from '../protocol/resource.ts';

const PATH = '/v1/setup_intents';

export const setupIntents: Resource = {
  kinds: [setupIntentKind],
  routes: [
    retrieveRoute(setupIntentKind, PATH),
    listRoute(setupIntentKind, PATH, { customer: text.optional() }),
  ],
};
