import type { OperationScope } from '#tenants/operation.ts';
import { openRequestStatuses } from './request-status.ts';

/** At cost, minor units: what a ticket has used and what it asks for, so that no limit is passed under in slices. */
export async function usedSoFar({ db, tenantId }: OperationScope, ticketId: string): Promise<bigint> {
  const { _sum } = await db.materialRequest.aggregate({
    where: { tenantId, ticketId, status: { in: [...openRequestStatuses] } },
    _sum: { estimate: true },
  });
  const ticket = await db.ticket.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id: ticketId } } });
  return ticket.materialCost + (_sum.estimate ?? 0n);
}
