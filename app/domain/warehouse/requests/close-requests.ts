import type { OperationScope } from '#tenants/operation.ts';
import type { EndingEvent } from '../../tickets/machine/transitions.ts';

/**
 * Ends requests of which nothing was handed out, and the approvals that they wait for. `endedWith`: the event of their ticket that did it; null where somebody gave
 * them up. They and their ticket are locked by the caller; approvals come after them, see `approvable-documents`.
 */
export async function closeRequests(
  { db, tenantId, now }: OperationScope,
  ids: readonly string[],
  endedWith: EndingEvent | null,
): Promise<void> {
  await db.materialRequest.updateMany({
    where: { tenantId, id: { in: [...ids] } },
    data: { status: 'cancelled', endedWith },
  });
  await db.approvalRequest.updateMany({
    where: {
      tenantId,
      documentKind: 'material_request',
      documentId: { in: [...ids] },
      status: 'pending',
    },
    data: { status: 'withdrawn', decidedAt: now },
  });
}
