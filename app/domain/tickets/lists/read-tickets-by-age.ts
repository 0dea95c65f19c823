import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/** Of some tickets those that the caller may see, the oldest first. */
export const readTicketsByAge = operation({
  name: 'ticket.by-age',
  kind: 'read',
  input: z.object({ ticketIds: z.array(z.uuid()).max(100) }),
  can: ['read', 'Ticket'],
  run: ({ db, tenantId, ability }, { ticketIds }): Promise<{ id: string; number: bigint }[]> =>
    db.ticket.findMany({
      where: { AND: [{ tenantId, id: { in: ticketIds } }, accessible(ability, 'Ticket')] },
      orderBy: [{ createdAt: 'asc' }, { number: 'asc' }],
      select: { id: true, number: true },
    }),
});
