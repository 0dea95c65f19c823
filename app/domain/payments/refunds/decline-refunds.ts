import type { OperationScope } from '#tenants/operation.ts';

/** Ends the refunds of a batch that was not agreed to. No money has moved. */
export async function declineRefunds({ db, tenantId, now }: OperationScope, batchId: string): Promise<void> {
  await db.refund.updateMany({
    where: { tenantId, batchId, status: 'requested' },
    data: { status: 'declined', updatedAt: now },
  });
}
