import { DomainError } from '#app/kernel/errors.ts';
import type { Stocktake } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * A count that nobody else changes until this transaction ends.
 *
 * @throws DomainError `not_found`
 */
export async function lockStocktake(
  { db, tenantId }: OperationScope,
  stocktakeId: string,
): Promise<Stocktake> {
  await db.$queryRaw`select id from stocktake where tenant_id = ${tenantId}::uuid and id = ${stocktakeId}::uuid for update`;
  const stocktake = await db.stocktake.findUnique({ where: { tenantId_id: { tenantId, id: stocktakeId } } });
  if (!stocktake) throw new DomainError('not_found');
  return stocktake;
}
