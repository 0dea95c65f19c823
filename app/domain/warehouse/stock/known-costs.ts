import type { TenantDb } from '#tenants/with-tenant.ts';
import { storedQuantity } from '../quantity.ts';
import { type Holding, worthOf } from './holding.ts';

/** What so much of a material costs, by what is known of it; 0 where nothing is. Minor units. */
export type KnownCosts = (materialId: string, quantity: bigint) => bigint;

/**
 * What materials cost for a warehouse: by its own average; where it has none of them by that of all warehouses; where nobody has any by what came in
 * last.
 */
export async function knownCosts(
  db: TenantDb,
  tenantId: string,
  warehouseId: string,
  materialIds: readonly string[],
): Promise<KnownCosts> {
  const rows = await db.$queryRaw<{ id: string; quantity: string; value: bigint }[]>`
    select k.id, coalesce(own.quantity, everywhere.quantity, last.quantity, 0)::text as quantity,
      (case when own.quantity is not null then own.value when everywhere.quantity is not null then everywhere.value else coalesce(last.value, 0) end)::bigint as value
    from unnest(${[...new Set(materialIds)]}::uuid[]) as k (id)
    left join lateral (
      select s.quantity, s.value from stock s
      where s.tenant_id = ${tenantId}::uuid and s.warehouse_id = ${warehouseId}::uuid and s.material_id = k.id and s.quantity > 0
    ) own on true
    left join lateral (
      select nullif(sum(s.quantity), 0) as quantity, sum(s.value) as value from stock s
      where s.tenant_id = ${tenantId}::uuid and s.material_id = k.id and own.quantity is null
    ) everywhere on true
    left join lateral (
      select m.quantity, m.value from stock_move m
      where m.tenant_id = ${tenantId}::uuid and m.material_id = k.id and m.quantity > 0 and own.quantity is null and everywhere.quantity is null
      order by m.id desc limit 1
    ) last on true`;
  const known = new Map<string, Holding>(
    rows.map(({ id, quantity, value }) => [id, { quantity: storedQuantity(quantity), value }]),
  );
  return (materialId, quantity) => {
    const holding = known.get(materialId);
    return holding ? worthOf(holding, quantity) : 0n;
  };
}
