import type Stripe from 'stripe';
import { z } from 'zod';
import { newPortalConfiguration, portalConfigurationKind } from '../objects/portal-configuration.ts';
import {
  clearable,
  flag,
  ignored,
  mergeMetadata,
  metadata,
  type Shape,
  unsupported,
} from '../protocol/params.ts';
import { listRoute, type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/billing_portal/configurations';

const feature = z.looseObject({ enabled: flag }).optional();

const createParams = z.strictObject({
  business_profile: ignored,
  default_return_url: clearable.optional(),
  features: z.strictObject({
    customer_update: feature,
    invoice_history: feature,
    payment_method_update: feature,
    subscription_cancel: feature,
    subscription_pause: unsupported,
    subscription_update: unsupported,
  } satisfies Shape<Stripe.BillingPortal.ConfigurationCreateParams.Features>),
  login_page: unsupported,
  metadata: metadata.optional(),
  name: clearable.optional(),
} satisfies Shape<Stripe.BillingPortal.ConfigurationCreateParams>);

function create(scope: Scope, params: z.output<typeof createParams>): Stripe.BillingPortal.Configuration {
  const { features } = params;
  return scope.insert(
    portalConfigurationKind,
    newPortalConfiguration({
      id: scope.newId(portalConfigurationKind),
      now: scope.now(),
      isDefault: scope.all(portalConfigurationKind).length === 0,
      name: params.name ?? null,
      metadata: mergeMetadata({}, params.metadata),
      returnUrl: params.default_return_url ?? null,
      features: {
        cancel: features.subscription_cancel?.enabled ?? false,
        invoices: features.invoice_history?.enabled ?? false,
        methods: features.payment_method_update?.enabled ?? false,
        details: features.customer_update?.enabled ?? false,
      },
    }),
  );
}

export const portalConfigurations: Resource = {
  kinds: [portalConfigurationKind],
  routes: [
    route('POST', PATH, createParams, (scope, params) => create(scope, params)),
    retrieveRoute(portalConfigurationKind, PATH),
    listRoute(portalConfigurationKind, PATH, { active: flag.optional(), is_default: flag.optional() }),
  ],
};
