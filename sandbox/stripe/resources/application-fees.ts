import { applicationFeeKind } from '../objects/application-fee.ts';
import { text } from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute } from '../protocol/resource.ts';

export const applicationFees: Resource = {
  kinds: [applicationFeeKind],
  routes: [
    retrieveRoute(applicationFeeKind, '/v1/application_fees'),
    listRoute(applicationFeeKind, '/v1/application_fees', { charge: text.optional() }),
  ],
};
