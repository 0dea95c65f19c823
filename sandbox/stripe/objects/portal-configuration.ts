import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const portalConfigurationKind = kind<Stripe.BillingPortal.Configuration>({
  object: 'billing_portal.configuration',
  prefix: 'bpc',
  idLength: 24,
  expandable: {},
});

export function newPortalConfiguration(from: {
  id: string;
  now: number;
  isDefault: boolean;
  name: string | null;
  metadata: Record<string, string>;
  returnUrl: string | null;
  features: { cancel: boolean; invoices: boolean; methods: boolean; details: boolean };
}): Stripe.BillingPortal.Configuration {
  return {
    id: from.id,
    object: 'billing_portal.configuration',
    active: true,
    application: null,
    business_profile: { headline: null, privacy_policy_url: null, terms_of_service_url: null },
    created: from.now,
    default_return_url: from.returnUrl,
    features: {
      customer_update: {
        allowed_updates: from.features.details ? ['email'] : [],
        enabled: from.features.details,
      },
      invoice_history: { enabled: from.features.invoices },
      payment_method_update: { enabled: from.features.methods, payment_method_configuration: null },
      subscription_cancel: {
        cancellation_reason: { enabled: false, feedback_options: null, options: [] },
        enabled: from.features.cancel,
        mode: 'at_period_end',
        proration_behavior: 'none',
      },
      subscription_pause: { duration: { interval_options: [], type: 'indefinite' }, enabled: false },
      subscription_update: {
        billing_cycle_anchor: null,
        default_allowed_updates: [],
        enabled: false,
        proration_behavior: 'none',
        schedule_at_period_end: { conditions: [] },
        trial_update_behavior: 'end_trial',
      },
    },
    is_default: from.isDefault,
    livemode: false,
    login_page: { enabled: false, url: null },
    metadata: from.metadata,
    name: from.name,
    updated: from.now,
  } satisfies Stripe.BillingPortal.Configuration;
}
