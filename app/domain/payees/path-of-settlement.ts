import type { OperationScope } from '#tenants/operation.ts';

/** Where the console shows a settlement: on the page of its payee. */
export async function pathOfSettlement(
  { db, tenantId }: OperationScope,
  settlementId: string,
): Promise<string | null> {
  const settlement = await db.payeeSettlement.findUnique({
    where: { tenantId_id: { tenantId, id: settlementId } },
    select: { payeeId: true },
  });
  return settlement && `/console/money/payees/${settlement.payeeId}`;
}
