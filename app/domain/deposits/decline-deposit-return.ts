import type { OperationScope } from '#tenants/operation.ts';

/** Ends a return that was not agreed to: the deposit goes on being held. */
export async function declineDepositReturn(
  { db, tenantId }: OperationScope,
  returnId: string,
): Promise<void> {
  await db.depositReturn.updateMany({
    where: { tenantId, id: returnId, status: 'pending' },
    data: { status: 'declined' },
  });
}
