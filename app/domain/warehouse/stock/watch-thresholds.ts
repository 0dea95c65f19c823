import { tellStaff } from '#app/domain/staff/messages/tell-staff.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { keepersOf } from '../places/keepers-of.ts';

type Place = { warehouseId: string; materialId: string };
type Crossed = Place & {
  warehouse: string;
  material: string;
  unit: string;
  quantity: string;
  threshold: string;
};

/** Tells the keepers what has fallen below its threshold, once until there is enough again. The stocks are locked by the caller. */
export async function watchThresholds(scope: OperationScope, places: readonly Place[]): Promise<void> {
  const { db, tenantId, now } = scope;
  const crossed = await db.$queryRaw<Crossed[]>`
    with crossed as (
      update stock s set alerted_at = case when s.quantity < s.threshold then ${now}::timestamptz end
      where s.tenant_id = ${tenantId}::uuid
        and (s.warehouse_id, s.material_id) in (
          select * from unnest(${places.map((p) => p.warehouseId)}::uuid[], ${places.map((p) => p.materialId)}::uuid[]))
        and (s.alerted_at is null) = coalesce(s.quantity < s.threshold, false)
      returning s.*
    )
    select c.warehouse_id as "warehouseId", c.material_id as "materialId", w.name as warehouse, m.name as material, m.unit,
      trim_scale(c.quantity)::text as quantity, trim_scale(c.threshold)::text as threshold
    from crossed c join warehouse w on w.tenant_id = c.tenant_id and w.id = c.warehouse_id
    join material m on m.tenant_id = c.tenant_id and m.id = c.material_id
    where c.alerted_at is not null`;
  for (const { warehouseId, materialId, ...facts } of crossed) {
    await tellStaff(scope, await keepersOf(scope, warehouseId), {
      event: 'stock_low',
      params: facts,
      link: `/console/service/warehouse/stock?warehouse=${warehouseId}&low=yes`,
      dedupeKey: `stock-low:${warehouseId}:${materialId}:${now.getTime()}`,
    });
  }
}
