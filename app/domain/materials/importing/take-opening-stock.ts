import { quantityText } from '#app/domain/warehouse/quantity.ts';
import { lockStocks } from '#app/domain/warehouse/stock/lock-stocks.ts';
import { moveStock } from '#app/domain/warehouse/stock/move-stock.ts';
import { watchThresholds } from '#app/domain/warehouse/stock/watch-thresholds.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { ParsedMaterial } from './parse-materials.ts';

/**
 * What a list says of a warehouse: shelves and thresholds, and what lies there of materials that it never had.
 *
 * @returns how many materials came in
 */
export async function takeOpeningStock(
  scope: OperationScope,
  warehouseId: string,
  rows: readonly (ParsedMaterial & { materialId: string })[],
  fileName: string,
): Promise<number> {
  const { db, tenantId } = scope;
  const placed = rows.filter(({ shelf, threshold, quantity }) => shelf || threshold !== null || quantity);
  if (placed.length === 0) return 0;
  const places = placed.map(({ materialId }) => ({ warehouseId, materialId }));
  await lockStocks(scope, places);
  const facts = placed.map(({ materialId, shelf, threshold }) => ({
    id: materialId,
    shelf,
    threshold: threshold ? quantityText(threshold) : null,
  }));
  await db.$executeRaw`
    update stock s set shelf = coalesce(r.shelf, s.shelf), threshold = coalesce(r.threshold::numeric, s.threshold)
    from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as r (id uuid, shelf text, threshold text)
    where s.tenant_id = ${tenantId}::uuid and s.warehouse_id = ${warehouseId}::uuid and s.material_id = r.id`;
  const moved = await db.stockMove.findMany({
    where: { tenantId, warehouseId, materialId: { in: placed.map(({ materialId }) => materialId) } },
    distinct: ['materialId'],
    select: { materialId: true },
  });
  const had = new Set(moved.map(({ materialId }) => materialId));
  const coming = placed.filter(({ materialId, quantity }) => quantity && !had.has(materialId));
  if (coming.length > 0)
    await moveStock(
      scope,
      coming.map(({ materialId, quantity, value }) => ({
        warehouseId,
        materialId,
        kind: 'receipt',
        quantity: quantity ?? 0n,
        value: value ?? 0n,
      })),
      { note: fileName },
    );
  await watchThresholds(scope, places);
  return coming.length;
}
