import type { OperationScope } from '#tenants/operation.ts';

/** The deposit that goes back. */
export async function pathOfDepositReturn(
  { db, tenantId }: OperationScope,
  returnId: string,
): Promise<string | null> {
  const found = await db.depositReturn.findUnique({
    where: { tenantId_id: { tenantId, id: returnId } },
    select: { depositId: true },
  });
  return found && `/console/money/deposits/${found.depositId}`;
}
