import { newId } from '#app/kernel/ids.ts';
import type { Ticket, TicketCategory } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { scheduleClocks } from '../escalations/schedule-clocks.ts';
import { type ClockStage, clockStages } from '../tickets/machine/transitions.ts';
import { dueOfClock } from './due-of-clock.ts';
import { serviceCalendar } from './service-calendar.ts';

/**
 * Gives a ticket that changes its category the service levels of the new one. What was met stays met; the others count from when they began, so that a
 * change of category gains nobody any time. What the new category does not ask ends.
 */
export async function fitClocks(
  { db, tenantId, ctx, now }: OperationScope,
  ticket: Ticket,
  category: TicketCategory,
): Promise<void> {
  const limits = {
    respond: category.respondMinutes,
    arrive: category.arriveMinutes,
    resolve: category.resolveMinutes,
  };
  const hours =
    category.clockHours === 'business' ? await serviceCalendar(db, tenantId, ctx.tenant.timeZone) : null;
  const clocks = await db.ticketClock.findMany({ where: { tenantId, ticketId: ticket.id } });
  for (const stage of clockStages) {
    const clock = clocks.find((each) => each.stage === stage);
    const minutes = limits[stage];
    if (clock?.metAt) continue;
    if (minutes === null) {
      if (clock) await db.ticketClock.delete({ where: { tenantId_id: { tenantId, id: clock.id } } });
      continue;
    }
    if (!clock && isPast(stage, ticket.status)) continue;
    const limitSeconds = minutes * 60;
    const facts = { hours: category.clockHours, limitSeconds, level: 0, overdueAt: null };
    if (clock && !clock.runningSince) {
      await db.ticketClock.update({ where: { tenantId_id: { tenantId, id: clock.id } }, data: facts });
      continue;
    }
    // What had run before a pause is kept as the old category counted it: nobody can tell it anew.
    const since = clock?.runningSince ?? ticket.createdAt;
    const worked = clock?.workedSeconds ?? 0;
    const dueAt = dueOfClock(hours, since, Math.max(0, limitSeconds - worked));
    const running = { ...facts, workedSeconds: worked, runningSince: since, dueAt, nextAt: dueAt };
    if (clock)
      await db.ticketClock.update({ where: { tenantId_id: { tenantId, id: clock.id } }, data: running });
    else
      await db.ticketClock.create({
        data: { tenantId, id: newId(), ticketId: ticket.id, stage, startedAt: ticket.createdAt, ...running },
      });
  }
  await scheduleClocks(db, tenantId, now, ticket.id);
}

/** Whether a ticket stands where the stage cannot begin to count any more, or does not run. */
function isPast(stage: ClockStage, status: string): boolean {
  if (['waiting_customer', 'absorbed'].includes(status)) return true;
  if (stage === 'respond') return status !== 'submitted';
  return stage === 'arrive' && (status === 'working' || status.startsWith('waiting'));
}
