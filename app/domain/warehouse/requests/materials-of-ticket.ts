import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { linesOfRequests, type MaterialRequestLineView } from './lines-of-requests.ts';
import type { RequestStatus } from './request-status.ts';

export type TicketMaterials = {
  /** What the ticket is charged with so far, minor units. */
  cost: bigint;
  requests: {
    id: string;
    number: bigint;
    status: RequestStatus;
    warehouseName: string;
    requestedBy: string | null;
    requestedByName: string;
    createdAt: Date;
    lines: MaterialRequestLineView[];
  }[];
};

/** The materials that a ticket asked for, was given and gave back, in the order in which it asked; nothing of a ticket that is not the caller's to read. */
export const materialsOfTicket = operation({
  name: 'material-request.of-ticket',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['read', 'MaterialRequest'],
  async run({ db, tenantId, ability }, { ticketId }): Promise<TicketMaterials> {
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket')] },
      select: { materialCost: true },
    });
    if (!ticket) return { cost: 0n, requests: [] };
    const requests = await db.materialRequest.findMany({
      where: { tenantId, ticketId },
      orderBy: { id: 'asc' },
      include: { warehouse: { select: { name: true } } },
    });
    const lines = await linesOfRequests(
      { db, tenantId },
      requests.map(({ id }) => id),
    );
    return {
      cost: ticket.materialCost,
      requests: requests.map(
        ({ id, number, status, warehouse, requestedBy, requestedByName, createdAt }) => ({
          id,
          number,
          status: status as RequestStatus,
          warehouseName: warehouse.name,
          requestedBy,
          requestedByName,
          createdAt,
          lines: lines.get(id) ?? [],
        }),
      ),
    };
  },
});
