import type { TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { contractorPath, hashContractorToken, newContractorToken } from './contractor-token.ts';
import { createContractorLink } from './create-contractor-link.ts';

/**
 * Makes a contractor's link and answers its address, this once: only the hash of its secret is kept, also not in the records of repeated requests.
 *
 * @throws DomainError as `createContractorLink`
 */
export async function shareContractorLink(
  ctx: TenantContext,
  { ticketId }: { ticketId: string },
): Promise<{ url: string; expiresAt: Date }> {
  const token = newContractorToken();
  const { expiresAt } = await createContractorLink(
    { ...ctx, idempotencyKey: undefined },
    { ticketId, tokenHash: hashContractorToken(token) },
  );
  return { url: `${tenantOrigin(ctx.tenant.slug)}${contractorPath(token)}`, expiresAt };
}
