import { toStripeDomainError } from '#app/integrations/stripe/to-stripe-domain-error.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { log } from '#app/kernel/log.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { canPayOnline } from '../accounts/can-pay-online.ts';
import { syncCheckout } from '../checkout/sync-checkout.ts';
import { limitLink } from './link-limits.ts';
import { hashLinkToken, isLinkToken } from './link-token.ts';
import { type LinkStatus, readLink } from './read-link.ts';

export type OpenedLink = {
  /** `processing`: the payer is done, the money is on its way. */
  status: LinkStatus | 'processing';
  /** Minor units. */
  amount: bigint;
  currency: string;
  /** The company takes payments online at this moment. */
  payable: boolean;
};

/**
 * What whoever has a shared link may see: the company is known by the address, and here is the amount. No name, no room, no bill. `returned` is the payer who comes back
 * from the payment page: they may be faster than the webhook.
 *
 * @throws DomainError `not_found`, `too_many_requests`
 */
export async function openLink(
  ctx: TenantContext,
  { token, returned = false }: { token: string; returned?: boolean },
): Promise<OpenedLink> {
  await limitLink(ctx, 'open');
  if (!isLinkToken(token)) throw new DomainError('not_found');
  const system = systemContext(ctx.tenant, 'payment-link.open', { now: ctx.now });
  const tokenHash = hashLinkToken(token);
  let link = await readLink(system, { tokenHash });
  if (!link) throw new DomainError('not_found');
  const processing =
    returned && link.status === 'active' && (await lookUp(system, link.linkId)) === 'processing';
  if (returned) link = (await readLink(system, { tokenHash })) ?? link;
  return {
    status: processing && link.status === 'active' ? 'processing' : link.status,
    amount: link.amount,
    currency: ctx.tenant.currency,
    payable: await canPayOnline(ctx, {}),
  };
}

/** How the last payment page of the link stands at Stripe. */
async function lookUp(system: TenantContext, linkId: string): Promise<string | null> {
  const { id: tenantId } = system.tenant;
  const last = await withTenant(tenantId, (db) =>
    db.checkout.findFirst({
      where: { tenantId, linkId, status: 'open', stripeSessionId: { not: null } },
      orderBy: { createdAt: 'desc' },
    }),
  );
  if (!last?.stripeSessionId) return null;
  try {
    return await syncCheckout(system, last.stripeAccountId, last.stripeSessionId);
  } catch (error) {
    log.warn({ err: toStripeDomainError(error), checkout: last.id }, 'a checkout could not be looked up');
    return null;
  }
}
