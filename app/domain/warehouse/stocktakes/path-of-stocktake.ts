import type { OperationScope } from '#tenants/operation.ts';

/** Where the console shows a count. */
export async function pathOfStocktake(
  { db, tenantId }: OperationScope,
  stocktakeId: string,
): Promise<string | null> {
  const count = await db.stocktake.count({ where: { tenantId, id: stocktakeId } });
  return count === 1 ? `/console/service/warehouse/stocktakes/${stocktakeId}` : null;
}
