import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { limitLink } from './link-limits.ts';
import { hashLinkToken, isLinkToken, linkPath } from './link-token.ts';
import { readLink } from './read-link.ts';

/**
 * Opens a payment page for whoever has a shared link: for what is owed on its bills now, told as one line.
 *
 * @throws DomainError `not_found`, `too_many_requests`, `bill_not_open` where it is paid, revoked or has run out, `payments_not_enabled`, `temporarily_unavailable`
 */
export async function payLink(ctx: TenantContext, { token }: { token: string }): Promise<{ url: string }> {
  await limitLink(ctx, 'pay');
  if (!isLinkToken(token)) throw new DomainError('not_found');
  const { language, ipAddress, now } = ctx;
  const system = systemContext(ctx.tenant, 'payment-link.pay', { language, ipAddress, now });
  const link = await readLink(system, { tokenHash: hashLinkToken(token) });
  if (!link) throw new DomainError('not_found');
  if (link.status !== 'active') throw new DomainError('bill_not_open');
  const { url } = await startCheckout(system, {
    billIds: link.openBillIds,
    cancelPath: linkPath(token),
    returnPath: `${linkPath(token)}?returned=1`,
    link: { id: link.linkId, personId: link.personId },
  });
  return { url };
}
