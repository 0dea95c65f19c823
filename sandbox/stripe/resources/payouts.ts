import { payoutKind } from '../objects/payout.ts';
import { text } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute } from '../protocol/resource.ts';

const PATH = '/v1/payouts';

export const payouts: Resource = {
  kinds: [payoutKind],
  routes: [
    retrieveRoute(payoutKind, PATH),
    listRoute(payoutKind, PATH, { destination: text.optional(), status: text.optional() }),
  ],
};
