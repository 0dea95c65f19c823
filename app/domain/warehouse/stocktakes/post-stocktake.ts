import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { moveStock } from '../stock/move-stock.ts';
import { differencesOf } from './differences-of.ts';
import { lockStocktake } from './lock-stocktake.ts';

/**
 * Lets the differences of a count count. They are added to what there is by now: what went in and out since the count went in and out all the same.
 *
 * @throws DomainError `not_found`; `conflict` where it does not wait for that; `stock_too_little` where more is missing than is there by now
 */
export async function postStocktake(scope: OperationScope, stocktakeId: string): Promise<void> {
  const { db, tenantId, now } = scope;
  const stocktake = await lockStocktake(scope, stocktakeId);
  if (stocktake.status !== 'submitted') throw new DomainError('conflict');
  const differences = await differencesOf(scope, stocktake);
  const values =
    differences.length === 0
      ? []
      : await moveStock(
          scope,
          differences.map(({ materialId, quantity, value }) => ({
            warehouseId: stocktake.warehouseId,
            materialId,
            kind: 'count',
            quantity,
            value,
          })),
          { documentKind: 'stocktake', documentId: stocktakeId },
        );
  await db.stocktake.update({
    where: { tenantId_id: { tenantId, id: stocktakeId } },
    data: {
      status: 'posted',
      postedAt: now,
      differenceValue: values.reduce((sum, value) => sum + value, 0n),
    },
  });
}
