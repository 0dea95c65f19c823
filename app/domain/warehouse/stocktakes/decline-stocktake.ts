import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockStocktake } from './lock-stocktake.ts';

/**
 * Ends a count whose differences somebody declined, or that was withdrawn: the stock stays as the books have it, and is counted anew.
 *
 * @throws DomainError `not_found`; `conflict` where it does not wait for approval
 */
export async function declineStocktake(scope: OperationScope, stocktakeId: string): Promise<void> {
  const { db, tenantId } = scope;
  const { status } = await lockStocktake(scope, stocktakeId);
  if (status !== 'submitted') throw new DomainError('conflict');
  await db.stocktake.update({
    where: { tenantId_id: { tenantId, id: stocktakeId } },
    data: { status: 'declined' },
  });
}
