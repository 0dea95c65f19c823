import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Actor, TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { findCustomer } from './find-customer.ts';
import { keepCustomer } from './keep-customer.ts';

type Member = Extract<Actor, { kind: 'member' }>;

/**
 * Opens a page at Stripe where the caller leaves a card with the company, and answers its address. Nothing is charged there. Stripe comes back to
 * `path` with the session in the query.
 *
 * @throws DomainError `forbidden` where the caller is no person of the register, `payments_not_enabled`, `temporarily_unavailable`
 */
export async function startMethodSetup(
  ctx: TenantContext,
  { path }: { path: string },
): Promise<{ url: string }> {
  const { actor, tenant } = ctx;
  const personId = actor.kind === 'member' ? actor.personId : null;
  if (actor.kind !== 'member' || !personId) throw new DomainError('forbidden');
  if (!/^\/(?!\/)[^?#]*$/.test(path)) throw new DomainError('invalid_input');
  const origin = tenantOrigin(tenant.slug);
  try {
    const { stripeAccountId, customer } = await customerOf(ctx, actor, personId);
    const session = await stripeClient().checkout.sessions.create(
      {
        mode: 'setup',
        currency: tenant.currency.toLowerCase(),
        allowed_payment_method_types: ['card'],
        customer,
        locale: ctx.language === 'en' ? 'en' : 'zh',
        success_url: `${origin}${path}?session={CHECKOUT_SESSION_ID}`,
        cancel_url: `${origin}${path}`,
      },
      { stripeAccount: stripeAccountId },
    );
    if (!session.url) throw new DomainError('temporarily_unavailable');
    return { url: session.url };
  } catch (error) {
    throw toStripeDomainError(error);
  }
}

/** The person's customer at the company's account; made under a key of the two, so that there is one however often this is tried. */
async function customerOf(
  ctx: TenantContext,
  { name, email }: Member,
  personId: string,
): Promise<{ stripeAccountId: string; customer: string }> {
  const { stripeAccountId, stripeCustomerId } = await findCustomer(ctx, { personId });
  if (stripeCustomerId) return { stripeAccountId, customer: stripeCustomerId };
  const made = await stripeClient().customers.create(
    { name, email, preferred_locales: [ctx.language] },
    { stripeAccount: stripeAccountId, idempotencyKey: `customer-${personId}-${stripeAccountId}` },
  );
  const kept = await keepCustomer(ctx, { personId, stripeAccountId, stripeCustomerId: made.id });
  return { stripeAccountId, customer: kept.stripeCustomerId };
}
