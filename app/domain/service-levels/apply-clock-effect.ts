import type { OperationScope } from '#tenants/operation.ts';
import { scheduleClocks } from '../escalations/schedule-clocks.ts';
import type { ClockEffect } from '../tickets/machine/transitions.ts';
import { dueOfClock, secondsOfClock } from './due-of-clock.ts';
import { serviceCalendar } from './service-calendar.ts';

/**
 * What an event does to the service levels of a ticket: meets some, pauses or resumes those that are not met, runs some anew, or ends them
 * all. While it is paused a clock keeps what it has run.
 */
export async function applyClockEffect(
  { db, tenantId, ctx }: OperationScope,
  ticketId: string,
  effect: ClockEffect,
  at: Date,
): Promise<void> {
  const open = { tenantId, ticketId, metAt: null };
  if ('meet' in effect) {
    await db.ticketClock.updateMany({
      where: { ...open, stage: { in: [...effect.meet] } },
      data: { metAt: at, nextAt: null },
    });
    return;
  }
  if ('stop' in effect) {
    await db.ticketClock.updateMany({
      where: open,
      data: { nextAt: null, runningSince: null, dueAt: null },
    });
    return;
  }
  const clocks = await db.ticketClock.findMany({
    where: 'restart' in effect ? { tenantId, ticketId, stage: { in: [...effect.restart] } } : open,
  });
  if (clocks.length === 0) return;
  const calendar = clocks.some(({ hours }) => hours === 'business')
    ? await serviceCalendar(db, tenantId, ctx.tenant.timeZone)
    : null;
  for (const clock of clocks) {
    const hours = clock.hours === 'business' ? calendar : null;
    const worked = 'restart' in effect ? 0 : clock.workedSeconds;
    if ('pause' in effect) {
      if (!clock.runningSince) continue;
      await db.ticketClock.update({
        where: { tenantId_id: { tenantId, id: clock.id } },
        data: {
          workedSeconds: worked + secondsOfClock(hours, clock.runningSince, at),
          runningSince: null,
          dueAt: null,
          nextAt: null,
        },
      });
      continue;
    }
    if ('resume' in effect && clock.runningSince) continue;
    // What is overdue already was due when it began to run again.
    const dueAt = dueOfClock(hours, at, Math.max(0, clock.limitSeconds - worked));
    await db.ticketClock.update({
      where: { tenantId_id: { tenantId, id: clock.id } },
      data: {
        workedSeconds: worked,
        runningSince: at,
        dueAt,
        nextAt: dueAt,
        ...('restart' in effect ? { startedAt: at, metAt: null, overdueAt: null, level: 0 } : {}),
      },
    });
  }
  if (!('pause' in effect)) await scheduleClocks(db, tenantId, at, ticketId);
}
