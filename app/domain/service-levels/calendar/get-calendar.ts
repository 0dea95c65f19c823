import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { openingHours, serviceCalendar } from '../service-calendar.ts';
import type { Hours } from './hours-text.ts';

export type CalendarView = {
  /** By day of the week, Monday first. */
  week: Hours[];
  /** Days that differ, the next first; those long past are left out. */
  days: { day: Day; name: string; hours: Hours }[];
};

/** When the company is at work: the hours in which its service levels run. */
export const getCalendar = operation({
  name: 'service-calendar.get',
  kind: 'read',
  input: z.object({ from: z.string().nullish() }),
  can: ['read', 'TicketPolicy'],
  async run({ db, ctx, tenantId }, { from }): Promise<CalendarView> {
    const { week } = await serviceCalendar(db, tenantId, ctx.tenant.timeZone);
    const days = await db.calendarDay.findMany({
      where: { tenantId, ...(from && { day: { gte: new Date(from) } }) },
      orderBy: { day: 'asc' },
    });
    return {
      week,
      days: days.map(({ day, name, openingHours: hours }) => ({
        day: dayOf(day),
        name,
        hours: openingHours.parse(hours),
      })),
    };
  },
});
