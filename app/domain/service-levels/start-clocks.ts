import { newId } from '#app/kernel/ids.ts';
import type { Ticket, TicketCategory } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { scheduleClocks } from '../escalations/schedule-clocks.ts';
import type { ClockStage } from '../tickets/machine/transitions.ts';
import { dueOfClock } from './due-of-clock.ts';
import { serviceCalendar } from './service-calendar.ts';

/** Starts the service levels that the category of a new ticket has. */
export async function startClocks(
  { db, tenantId, ctx, now }: OperationScope,
  ticket: Ticket,
  category: TicketCategory,
): Promise<void> {
  const limits: [ClockStage, number | null][] = [
    ['respond', category.respondMinutes],
    ['arrive', category.arriveMinutes],
    ['resolve', category.resolveMinutes],
  ];
  if (limits.every(([, minutes]) => minutes === null)) return;
  const calendar =
    category.clockHours === 'business' ? await serviceCalendar(db, tenantId, ctx.tenant.timeZone) : null;
  await db.ticketClock.createMany({
    data: limits.flatMap(([stage, minutes]) => {
      if (minutes === null) return [];
      const dueAt = dueOfClock(calendar, now, minutes * 60);
      return [
        {
          tenantId,
          id: newId(),
          ticketId: ticket.id,
          stage,
          hours: category.clockHours,
          limitSeconds: minutes * 60,
          startedAt: now,
          runningSince: now,
          dueAt,
          nextAt: dueAt,
        },
      ];
    }),
  });
  await scheduleClocks(db, tenantId, now, ticket.id);
}
