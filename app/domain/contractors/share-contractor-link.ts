import type { Tenant, TenantContext } from '#tenants/context.ts';
import { contractorUrl } from './contractor-url.ts';
import { createContractorLink } from './create-contractor-link.ts';
import type { GivenLink } from './give-contractor-link.ts';

/** A contractor's link to be handed on: `mailedTo` is where it goes by mail, `phone` where else it could be sent. */
export type SharedLink = { url: string; name: string; phone: string; mailedTo: string | null };

export function sharedLinkOf(tenant: Tenant, link: GivenLink): SharedLink {
  const { linkId, contractorName, contractorPhone, mailedTo } = link;
  return { url: contractorUrl(tenant, linkId), name: contractorName, phone: contractorPhone, mailedTo };
}

/**
 * A new link for the contractor of a ticket, with its address, which is shown this once.
 *
 * @throws DomainError as `createContractorLink`
 */
export async function shareContractorLink(
  ctx: TenantContext,
  { ticketId }: { ticketId: string },
): Promise<SharedLink> {
  return sharedLinkOf(ctx.tenant, await createContractorLink(ctx, { ticketId }));
}
