import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type ShareScope, shareRows, weighedProperties } from './share-rows.ts';

/**
 * Works the shares of a draft out and stores them in place of those it had, set-based.
 *
 * @throws DomainError `invalid_input` with `no_shares` at `basis` where nobody has a share
 */
export async function storeShares(
  db: TenantDb,
  scope: ShareScope & { sharedCostId: string; amount: bigint },
): Promise<void> {
  const { tenantId, sharedCostId, amount } = scope;
  await db.sharedCostShare.deleteMany({ where: { tenantId, sharedCostId } });
  const [stored] = await db.$queryRaw<{ total: string | null }[]>`
    with ${shareRows(weighedProperties(scope), amount)},
    stored as (
      insert into shared_cost_share (tenant_id, shared_cost_id, property_id, weight, amount)
      select ${tenantId}::uuid, ${sharedCostId}::uuid, property_id, weight, amount from shared
    )
    select max(total_weight)::text as total from shared`;
  if (!stored?.total)
    throw new DomainError('invalid_input', { fields: [{ path: 'basis', code: 'no_shares' }] });
  await db.sharedCost.update({
    where: { tenantId_id: { tenantId, id: sharedCostId } },
    data: { totalWeight: stored.total },
  });
}
