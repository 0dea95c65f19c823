import type { OperationScope } from '#tenants/operation.ts';
import { storedQuantity } from '../quantity.ts';
import { knownCosts } from '../stock/known-costs.ts';

/** Ten-thousandths of the unit, more than the books say is positive; minor units, by what the material costs now. */
export type Difference = { materialId: string; quantity: bigint; value: bigint };

/** By what a count differs from the books. */
export async function differencesOf(
  { db, tenantId }: OperationScope,
  { id, warehouseId }: { id: string; warehouseId: string },
): Promise<Difference[]> {
  const rows = await db.$queryRaw<{ materialId: string; quantity: string }[]>`
    select material_id as "materialId", (counted - expected)::text as quantity from stocktake_line
    where tenant_id = ${tenantId}::uuid and stocktake_id = ${id}::uuid and counted <> expected order by material_id`;
  const cost = await knownCosts(
    db,
    tenantId,
    warehouseId,
    rows.map(({ materialId }) => materialId),
  );
  return rows.map((row) => {
    const quantity = storedQuantity(row.quantity);
    return { materialId: row.materialId, quantity, value: cost(row.materialId, quantity) };
  });
}
