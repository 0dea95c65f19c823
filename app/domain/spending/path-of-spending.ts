import type { OperationScope } from '#tenants/operation.ts';

/** Where the console shows spending. */
export async function pathOfSpending(
  { db, tenantId }: OperationScope,
  spendingId: string,
): Promise<string | null> {
  const count = await db.spending.count({ where: { tenantId, id: spendingId } });
  return count === 1 ? `/console/money/spending/${spendingId}` : null;
}
