import type { TenantContext } from '#tenants/context.ts';
import { tenantOrigin } from '#tenants/resolve-tenant.ts';
import { createLink } from './create-link.ts';
import { hashLinkToken, linkPath, newLinkToken } from './link-token.ts';

export type SharedBills = { linkId: string; url: string; amount: bigint; expiresAt: Date };

/**
 * Makes a shared link and answers its address, this once: only the hash of its secret is kept, also not in the records of repeated requests.
 *
 * @throws DomainError as `createLink`
 */
export async function shareBills(
  ctx: TenantContext,
  input: { billIds: string[]; validDays?: number },
): Promise<SharedBills> {
  const token = newLinkToken();
  const link = await createLink(
    { ...ctx, idempotencyKey: undefined },
    { ...input, tokenHash: hashLinkToken(token) },
  );
  return { ...link, url: `${tenantOrigin(ctx.tenant.slug)}${linkPath(token)}` };
}
