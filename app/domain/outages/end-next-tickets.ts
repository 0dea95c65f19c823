import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { moveTicket } from '../tickets/machine/move-ticket.ts';

const chunk = 25;

/**
 * Closes the next tickets of an outage that is over; of one that was none, they are looked after each by itself.
 *
 * @returns how many there were; 0 when none is left
 */
export const endNextTickets = operation({
  name: 'outage.end-tickets',
  kind: 'write',
  input: z.object({ outageId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  timeoutMs: 60_000,
  async run(scope, { outageId }): Promise<number> {
    const { db, tenantId, now, audit } = scope;
    const outage = await db.outage.findFirst({
      where: { tenantId, id: outageId, status: { in: ['resolved', 'cancelled'] } },
    });
    const rows = outage
      ? await db.$queryRaw<{ id: string }[]>`
          select id from ticket where tenant_id = ${tenantId}::uuid and outage_id = ${outageId}::uuid and status = 'absorbed'
          order by id limit ${chunk} for update`
      : [];
    audit('Outage', outageId, { tickets: rows.length });
    if (!outage) return 0;
    const tickets = await db.ticket.findMany({ where: { tenantId, id: { in: rows.map(({ id }) => id) } } });
    for (const ticket of tickets) {
      if (outage.status === 'resolved')
        await moveTicket(scope, ticket, {
          event: 'restore',
          as: 'system',
          note: outage.title,
          set: { doneAt: now, closedAt: now },
        });
      else
        await moveTicket(scope, ticket, {
          event: 'release',
          as: 'system',
          note: outage.title,
          set: { outageId: null },
        });
    }
    return tickets.length;
  },
});
