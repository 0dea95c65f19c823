import { addDays, type Day, localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { serviceCalendar } from '../../service-levels/service-calendar.ts';
import { slotMoments, weekdayOf } from './slot-moments.ts';

/** A visit that can be asked for, and how many of them are left. */
export type FreeSlot = { slotId: string; day: Day; from: Date; to: Date; left: number };

/** How far ahead visits are planned. */
const daysAhead = 14;
/** A crew needs to be told beforehand. */
const noticeMs = 2 * 60 * 60 * 1000;

/** The visits of a department that can still be asked for, the next first: not on the company's days off, and not where all places are taken. */
export async function freeSlots(scope: OperationScope, departmentId: string): Promise<FreeSlot[]> {
  const { db, tenantId, ctx, now } = scope;
  const { timeZone } = ctx.tenant;
  const slots = await db.appointmentSlot.findMany({
    where: { tenantId, departmentId },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  if (slots.length === 0) return [];
  const { days: exceptions } = await serviceCalendar(db, tenantId, timeZone);
  const today = localDay(now, timeZone);
  const days = Array.from({ length: daysAhead }, (_, index) => addDays(today, index)).filter(
    (day) => exceptions.get(day)?.length !== 0,
  );
  const offered = days.flatMap((day) =>
    slots
      .filter(({ weekday }) => weekday === weekdayOf(day))
      .map((slot) => ({ slot, day, ...slotMoments(slot, day, timeZone) })),
  );
  const taken = await takenVisits(scope, departmentId);
  return offered.flatMap(({ slot, day, from, to }) => {
    const left = slot.capacity - (taken.get(from.getTime()) ?? 0);
    return left > 0 && from.getTime() >= now.getTime() + noticeMs
      ? [{ slotId: slot.id, day, from, to, left }]
      : [];
  });
}

/** How many visits are wished for at each moment, of tickets that somebody still has to come for. */
async function takenVisits(
  { db, tenantId, now }: OperationScope,
  departmentId: string,
): Promise<Map<number, number>> {
  const rows = await db.$queryRaw<{ wished_from: Date; visits: number }[]>`
    select wished_from, count(*)::int as visits from ticket
    where tenant_id = ${tenantId}::uuid and department_id = ${departmentId}::uuid and wished_from >= ${now}::timestamptz
      and status not in ('declined', 'cancelled', 'merged', 'closed')
    group by wished_from`;
  return new Map(rows.map((row) => [row.wished_from.getTime(), row.visits]));
}
