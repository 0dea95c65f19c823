import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type RequestStatus, requestStatuses } from './request-status.ts';

export type MaterialRequestView = {
  id: string;
  number: bigint;
  status: RequestStatus;
  warehouseName: string;
  ticketId: string;
  ticketNumber: bigint;
  ticketTitle: string;
  place: string;
  requestedByName: string;
  /** Minor units, by what the materials cost when they were asked for. */
  estimate: bigint;
  lines: number;
  createdAt: Date;
  issuedAt: Date | null;
};

/** Materials that tickets asked for, the latest first, a page at a time. */
export const listMaterialRequests = operation({
  name: 'material-request.list',
  kind: 'read',
  input: z.object({
    status: z.enum([...requestStatuses, 'to_issue']).nullish(),
    warehouseId: z.uuid().nullish(),
    ticketId: z.uuid().nullish(),
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'MaterialRequest'],
  async run({ db, tenantId, ability }, { status, warehouseId, ticketId, after, before, limit }) {
    const rows = await db.materialRequest.findMany({
      where: {
        AND: [{ tenantId }, accessible(ability, 'MaterialRequest')],
        ...(warehouseId && { warehouseId }),
        ...(ticketId && { ticketId }),
        ...(status && { status: status === 'to_issue' ? { in: ['requested', 'approved'] } : status }),
        ...(before ? { id: { gt: before } } : after ? { id: { lt: after } } : {}),
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
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
        _count: { select: { lines: true } },
      },
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (before) page.reverse();
    const requests = page.map(
      ({ ticket, warehouse, _count, ...row }): MaterialRequestView => ({
        id: row.id,
        number: row.number,
        status: row.status as RequestStatus,
        warehouseName: warehouse.name,
        ticketId: row.ticketId,
        ticketNumber: ticket.number,
        ticketTitle: ticket.title,
        place: [ticket.community.name, ticket.property?.code ?? ticket.place].filter(Boolean).join(' '),
        requestedByName: row.requestedByName,
        estimate: row.estimate,
        lines: _count.lines,
        createdAt: row.createdAt,
        issuedAt: row.issuedAt,
      }),
    );
    const [first, last] = [requests[0], requests.at(-1)];
    return {
      requests,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
