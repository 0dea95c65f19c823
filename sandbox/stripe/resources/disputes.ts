import { disputeKind } from '../objects/dispute.ts';
import { text } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute } from '../protocol/resource.ts';

const PATH = '/v1/disputes';

export const disputes: Resource = {
  kinds: [disputeKind],
  routes: [
    retrieveRoute(disputeKind, PATH),
    listRoute(disputeKind, PATH, { charge: text.optional(), payment_intent: text.optional() }),
  ],
};
