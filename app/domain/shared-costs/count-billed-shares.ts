import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

type Cost = { id: string; feeItemId: string; periodStart: Day };

/** How many of a cost's shares have been billed. Several costs of an item from one day on are one bill, and billed together. */
export async function countBilledShares(
  db: TenantDb,
  tenantId: string,
  { id, feeItemId, periodStart }: Cost,
): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from shared_cost_share s
    where s.tenant_id = ${tenantId}::uuid and s.shared_cost_id = ${id}::uuid and s.amount > 0 and exists (
      select from bill b where b.tenant_id = ${tenantId}::uuid and b.property_id = s.property_id and b.fee_item_id = ${feeItemId}::uuid
        and b.shared_from = ${periodStart}::date and b.status <> 'void')`;
  return Number(row?.count ?? 0);
}
