import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { openStatuses, type TicketStatus } from '../machine/transitions.ts';
import type { OtherTicket } from './get-ticket.ts';

const most = 6;

/** Open tickets that may be about the same matter: of the same home, or of the same category in the same building (where it has none, community); newest first. */
export const findDuplicates = operation({
  name: 'ticket.find-duplicates',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['read', 'Ticket'],
  async run({ db, tenantId, ability }, { ticketId }): Promise<OtherTicket[]> {
    const ticket = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket')] },
    });
    if (!ticket) return [];
    const { propertyId, buildingId, communityId, categoryId, confidential } = ticket;
    const near = buildingId ? { buildingId } : { communityId };
    const rows = await db.ticket.findMany({
      where: {
        AND: [
          { tenantId, confidential, status: { in: [...openStatuses] }, id: { not: ticketId } },
          { OR: [...(propertyId ? [{ propertyId }] : []), { ...near, categoryId }] },
          accessible(ability, 'Ticket'),
        ],
      },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: most,
      select: { id: true, number: true, title: true, status: true },
    });
    return rows.map((row) => ({ ...row, status: row.status as TicketStatus }));
  },
});
