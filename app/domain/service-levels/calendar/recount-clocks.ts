import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { scheduleClocks } from '../../escalations/schedule-clocks.ts';
import { dueOfClock } from '../due-of-clock.ts';
import { serviceCalendar } from '../service-calendar.ts';

/** Clocks of one turn: each is counted in JavaScript, day by day. */
const perTurn = 2_000;

/**
 * Counts the running service levels of business hours anew by the calendar as it stands, since when they run: of the next so many after
 * `after`. Plans its next turn itself. What is overdue already stays so: it has been told.
 */
export const recountClocks = operation({
  name: 'ticket-clock.recount',
  kind: 'write',
  input: z.object({ after: z.uuid().nullable() }),
  can: ['update', 'Ticket'],
  timeoutMs: 60_000,
  async run({ db, ctx, tenantId, outbox, audit, now }, { after }): Promise<number> {
    const clocks = await db.ticketClock.findMany({
      where: {
        tenantId,
        hours: 'business',
        metAt: null,
        overdueAt: null,
        runningSince: { not: null },
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: perTurn,
      select: { id: true, runningSince: true, limitSeconds: true, workedSeconds: true },
    });
    const calendar = await serviceCalendar(db, tenantId, ctx.tenant.timeZone);
    const due = clocks.map(({ runningSince, limitSeconds, workedSeconds }) =>
      dueOfClock(calendar, runningSince as Date, Math.max(0, limitSeconds - workedSeconds)).toISOString(),
    );
    // A clock that was paused or met meanwhile is left as it is.
    await db.$executeRaw`
      update ticket_clock c set due_at = n.due_at
      from unnest(${clocks.map(({ id }) => id)}::uuid[], ${due}::timestamptz[], ${clocks.map(({ runningSince }) => (runningSince as Date).toISOString())}::timestamptz[]) as n(id, due_at, running_since)
      where c.tenant_id = ${tenantId}::uuid and c.id = n.id and c.met_at is null and c.running_since = n.running_since`;
    const last = clocks.at(-1);
    if (last && clocks.length === perTurn) await outbox('ticket-clocks.recount', { after: last.id });
    else await scheduleClocks(db, tenantId, now, null);
    audit('Ticket', tenantId, { clocks: clocks.length });
    return clocks.length;
  },
});
