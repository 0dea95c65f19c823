import { z } from 'zod';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { readSubscription } from './read-subscription.ts';
import { stripeLocale, subscriptionUrls } from './subscription-paths.ts';

/** Marks the configuration of Stripe's page that is ours; a new mark makes a new one. */
const configurationMark = { linli_portal: '1' };

/**
 * Answers the address of Stripe's page on which the company changes its card and its address and finds its invoices. Plans are not changed there: only we know
 * how many properties there are.
 *
 * @throws DomainError `forbidden`, `subscription_missing`, `temporarily_unavailable`
 */
export async function openCustomerPortal(ctx: TenantContext): Promise<{ url: string }> {
  const { customer } = await findCustomer(ctx, {});
  try {
    const session = await stripeClient().billingPortal.sessions.create({
      customer,
      configuration: await configurationId(),
      return_url: subscriptionUrls(ctx.tenant.slug).back,
      locale: stripeLocale(ctx.language),
    });
    return { url: session.url };
  } catch (error) {
    throw toStripeDomainError(error);
  }
}

const findCustomer = operation({
  name: 'subscription.open-portal',
  kind: 'read',
  input: z.object({}),
  can: ['update', 'Subscription'],
  async run(scope): Promise<{ customer: string }> {
    const { stripeCustomerId } = await readSubscription(scope);
    if (!stripeCustomerId) throw new DomainError('subscription_missing');
    return { customer: stripeCustomerId };
  },
});

async function configurationId(): Promise<string> {
  const { configurations } = stripeClient().billingPortal;
  const { data } = await configurations.list({ active: true, limit: 100 });
  const known = data.find(({ metadata }) => metadata?.linli_portal === configurationMark.linli_portal);
  if (known) return known.id;
  const made = await configurations.create(
    {
      name: 'Linli',
      metadata: configurationMark,
      features: {
        customer_update: { enabled: true, allowed_updates: ['email', 'address', 'tax_id'] },
        invoice_history: { enabled: true },
        payment_method_update: { enabled: true },
        subscription_cancel: { enabled: true, mode: 'at_period_end' },
      },
    },
    { idempotencyKey: `portal-configuration-${configurationMark.linli_portal}` },
  );
  return made.id;
}
