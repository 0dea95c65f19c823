import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { absorbInto } from './absorb-into.ts';
import { absorbable, absorbsTicket } from './affected.ts';

const chunk = 25;

/** Makes the next tickets that tell of an outage part of it. @returns how many there were; 0 when none is left */
export const absorbNextTickets = operation({
  name: 'outage.absorb',
  kind: 'write',
  input: z.object({ outageId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  timeoutMs: 60_000,
  async run(scope, { outageId }): Promise<number> {
    const { db, tenantId, now, audit } = scope;
    const outage = await db.outage.findFirst({
      where: { tenantId, id: outageId, status: 'open', startsAt: { lte: now } },
    });
    // Whoever moves one of them at the moment has it; the next round looks again.
    const rows = outage
      ? await db.$queryRaw<{ id: string }[]>`
          select t.id from ticket t join outage o on o.tenant_id = t.tenant_id and o.id = ${outageId}::uuid
          where t.tenant_id = ${tenantId}::uuid and t.status = any(${[...absorbable]}::text[]) and ${absorbsTicket()}
          order by t.id limit ${chunk} for update of t skip locked`
      : [];
    audit('Outage', outageId, { absorbed: rows.length });
    if (!outage) return 0;
    const tickets = await db.ticket.findMany({ where: { tenantId, id: { in: rows.map(({ id }) => id) } } });
    for (const ticket of tickets) await absorbInto(scope, ticket, outage, 'system');
    return tickets.length;
  },
});
