import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { findSubscription, keepStripeCustomer } from '#tenants/system-subscriptions.ts';

/**
 * As whom the company pays the platform: made once, also where two ask at the same moment, for Stripe answers a repeated key as it did the first time; hence
 * only facts that never change are sent with it. Throws Stripe's errors.
 */
export async function stripeCustomerOf({ tenant }: TenantContext): Promise<string> {
  const known = (await findSubscription(tenant.id))?.stripeCustomerId;
  if (known) return known;
  const customer = await stripeClient().customers.create(
    { metadata: { linli_company: tenant.id } },
    { idempotencyKey: `platform-customer-${tenant.id}` },
  );
  const kept = await keepStripeCustomer(tenant.id, customer.id);
  await stripeClient().customers.update(kept, {
    name: tenant.name,
    email: tenant.contactEmail,
    preferred_locales: [tenant.language],
  });
  return kept;
}
