import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const portalSessionKind = kind<Stripe.BillingPortal.Session>({
  object: 'billing_portal.session',
  prefix: 'bps',
  idLength: 24,
  expandable: { configuration: 'own' },
});

export function newPortalSession(from: {
  id: string;
  now: number;
  configuration: string;
  customer: string;
  locale: string | null;
  returnUrl: string | null;
  url: string;
}): Stripe.BillingPortal.Session {
  return {
    id: from.id,
    object: 'billing_portal.session',
    configuration: from.configuration,
    created: from.now,
    customer: from.customer,
    customer_account: null,
    flow: null,
    livemode: false,
    locale: from.locale as Stripe.BillingPortal.Session.Locale | null,
    on_behalf_of: null,
    return_url: from.returnUrl,
    url: from.url,
  } satisfies Stripe.BillingPortal.Session;
}
