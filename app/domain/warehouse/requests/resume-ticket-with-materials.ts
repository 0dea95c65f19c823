import { moveTicket } from '#app/domain/tickets/machine/move-ticket.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { openRequestStatuses, type RequestStatus } from './request-status.ts';

/** Lets a ticket that waited for materials go on, once nothing that it asked for is still to come. The ticket is locked by the caller. */
export async function resumeTicketWithMaterials(
  scope: OperationScope,
  ticket: Ticket,
  { number, outcome }: { number: bigint; outcome: RequestStatus },
): Promise<void> {
  const { db, tenantId } = scope;
  if (ticket.status !== 'waiting_material') return;
  const open = await db.materialRequest.count({
    where: { tenantId, ticketId: ticket.id, status: { in: [...openRequestStatuses] } },
  });
  if (open > 0) return;
  await moveTicket(scope, ticket, {
    event: 'resume',
    as: 'system',
    detail: { materialRequest: String(number), outcome },
  });
}
