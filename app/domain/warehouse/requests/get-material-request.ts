import { z } from 'zod';
import type { EndingEvent } from '#app/domain/tickets/machine/transitions.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { linesOfRequests, type MaterialRequestLineView } from './lines-of-requests.ts';
import type { RequestStatus } from './request-status.ts';

export type MaterialRequestDetail = {
  id: string;
  number: bigint;
  status: RequestStatus;
  /** The event of the ticket that ended it; null where that was not it. */
  endedWith: EndingEvent | null;
  warehouseId: string;
  warehouseName: string;
  ticketId: string;
  ticketNumber: bigint;
  ticketTitle: string;
  place: string;
  note: string | null;
  estimate: bigint;
  /** What the ticket is charged with for it: handed out less what came back, minor units. */
  issuedValue: bigint;
  requestedBy: string | null;
  requestedByName: string;
  createdAt: Date;
  issuedAt: Date | null;
  issuedByName: string | null;
  lines: MaterialRequestLineView[];
};

/** A material request with what is to be picked, by shelf. @throws DomainError `not_found` */
export const getMaterialRequest = operation({
  name: 'material-request.get',
  kind: 'read',
  input: z.object({ requestId: z.uuid() }),
  can: ['read', 'MaterialRequest'],
  async run(scope, { requestId }): Promise<MaterialRequestDetail> {
    const { db, tenantId } = scope;
    const found = await db.materialRequest.findUnique({
      where: { tenantId_id: { tenantId, id: requestId } },
      include: {
        warehouse: { select: { name: true } },
        ticket: {
          select: {
            number: true,
            title: true,
            place: true,
            community: { select: { name: true } },
            property: { select: { code: true } },
          },
        },
      },
    });
    if (!found) throw new DomainError('not_found');
    const { ticket, warehouse, tenantId: _, status, endedWith, ...request } = found;
    const lines = (await linesOfRequests(scope, [requestId])).get(requestId) ?? [];
    return {
      ...request,
      status: status as RequestStatus,
      endedWith: endedWith as EndingEvent | null,
      warehouseName: warehouse.name,
      ticketNumber: ticket.number,
      ticketTitle: ticket.title,
      place: [ticket.community.name, ticket.property?.code ?? ticket.place].filter(Boolean).join(' '),
      issuedValue: lines.reduce((sum, { issuedValue }) => sum + issuedValue, 0n),
      lines,
    };
  },
});
