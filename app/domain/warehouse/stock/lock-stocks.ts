import type { OperationScope } from '#tenants/operation.ts';
import { storedQuantity } from '../quantity.ts';
import type { Holding } from './holding.ts';

export type StockPlace = { warehouseId: string; materialId: string };

export const stockKey = ({ warehouseId, materialId }: StockPlace) => `${warehouseId} ${materialId}`;

/**
 * What there is of each, from nothing on, locked until the transaction ends and in one order, so that two who need the same things never wait for each other in
 * a circle.
 *
 * @returns by `stockKey`
 */
export async function lockStocks(
  { db, tenantId }: OperationScope,
  places: readonly StockPlace[],
): Promise<Map<string, Holding>> {
  const warehouses = places.map(({ warehouseId }) => warehouseId);
  const materials = places.map(({ materialId }) => materialId);
  await db.$executeRaw`
    insert into stock (tenant_id, warehouse_id, material_id)
    select distinct ${tenantId}::uuid, k.warehouse_id, k.material_id
    from unnest(${warehouses}::uuid[], ${materials}::uuid[]) as k (warehouse_id, material_id) order by 2, 3
    on conflict do nothing`;
  const rows = await db.$queryRaw<{ key: string; quantity: string; value: bigint }[]>`
    select s.warehouse_id || ' ' || s.material_id as key, s.quantity::text as quantity, s.value from stock s
    where s.tenant_id = ${tenantId}::uuid
      and (s.warehouse_id, s.material_id) in (select * from unnest(${warehouses}::uuid[], ${materials}::uuid[]))
    order by s.warehouse_id, s.material_id for update`;
  return new Map(
    rows.map(({ key, quantity, value }) => [key, { quantity: storedQuantity(quantity), value }]),
  );
}
