import { type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { ShareBasis } from './share-rows.ts';

export type SharedCostStatus = 'draft' | 'confirmed' | 'cancelled';

export type LockedSharedCost = {
  id: string;
  feeItemId: string;
  communityId: string;
  buildingId: string | null;
  meterId: string | null;
  propertyKinds: string[];
  month: Day;
  periodStart: Day;
  periodEnd: Day;
  unitPrice: string | null;
  amount: bigint;
  basis: ShareBasis;
  status: SharedCostStatus;
};

/**
 * A shared cost, locked until the transaction ends.
 *
 * @throws DomainError `not_found`
 */
export async function lockSharedCost(
  db: TenantDb,
  tenantId: string,
  sharedCostId: string,
): Promise<LockedSharedCost> {
  await db.$executeRaw`
    select from shared_cost where tenant_id = ${tenantId}::uuid and id = ${sharedCostId}::uuid for update`;
  const row = await db.sharedCost.findUnique({ where: { tenantId_id: { tenantId, id: sharedCostId } } });
  if (!row) throw new DomainError('not_found');
  const { id, feeItemId, communityId, buildingId, meterId, propertyKinds, amount } = row;
  return {
    id,
    feeItemId,
    communityId,
    buildingId,
    meterId,
    propertyKinds,
    amount,
    month: dayOf(row.month),
    periodStart: dayOf(row.periodStart),
    periodEnd: dayOf(row.periodEnd),
    unitPrice: row.unitPrice?.toFixed() ?? null,
    basis: row.basis as ShareBasis,
    status: row.status as SharedCostStatus,
  };
}
