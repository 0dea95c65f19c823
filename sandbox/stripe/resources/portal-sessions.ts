import type Stripe from 'stripe';
import { z } from 'zod';
import { customerKind } from '../objects/customer.ts';
import { portalConfigurationKind } from '../objects/portal-configuration.ts';
import { newPortalSession, portalSessionKind } from '../objects/portal-session.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { type Shape, text, unsupported, webUrl } from '../protocol/params.ts';
import { type Resource, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const createParams = z.strictObject({
  after_expiration: unsupported,
  configuration: text.optional(),
  customer: text,
  customer_account: unsupported,
  flow_data: unsupported,
  locale: text.optional(),
  on_behalf_of: unsupported,
  return_url: webUrl.optional(),
} satisfies Shape<Stripe.BillingPortal.SessionCreateParams>);

function create(scope: Scope, params: z.output<typeof createParams>): Stripe.BillingPortal.Session {
  scope.get(customerKind, params.customer, 'customer');
  const configuration = params.configuration
    ? scope.get(portalConfigurationKind, params.configuration, 'configuration')
    : scope.all(portalConfigurationKind).find(({ is_default: isDefault }) => isDefault);
  if (!configuration) {
    throw invalidRequest(
      'No configuration provided and your test mode default configuration has not been created. Provide a configuration or create your default by saving your customer portal settings in test mode at https://dashboard.stripe.com/test/settings/billing/portal.',
    );
  }
  const id = scope.newId(portalSessionKind);
  return scope.insert(
    portalSessionKind,
    newPortalSession({
      id,
      now: scope.now(),
      configuration: configuration.id,
      customer: params.customer,
      locale: params.locale ?? null,
      returnUrl: params.return_url ?? configuration.default_return_url,
      url: `${scope.state.origin}/billing/portal/${id}`,
    }),
  );
}

export const portalSessions: Resource = {
  kinds: [portalSessionKind],
  routes: [
    route('POST', '/v1/billing_portal/sessions', createParams, (scope, params) => create(scope, params)),
  ],
};
