import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Open from, until: `HH:MM` of the company's clock, `24:00` for the end of the day. */
export const openingHours = z.array(z.tuple([z.string(), z.string()]));
export type OpeningHours = z.output<typeof openingHours>;

/** When the company is at work. */
export type ServiceCalendar = {
  timeZone: string;
  /** By day of the week, Monday first. */
  week: OpeningHours[];
  /** Days that differ: holidays have no hours. */
  days: ReadonlyMap<Day, OpeningHours>;
};

const workday: OpeningHours = [['09:00', '18:00']];
/** Every day, as long as a company says nothing else. */
export const defaultWeek: OpeningHours[] = [workday, workday, workday, workday, workday, workday, workday];

export async function serviceCalendar(
  db: TenantDb,
  tenantId: string,
  timeZone: string,
): Promise<ServiceCalendar> {
  const policy = await db.ticketPolicy.findUnique({ where: { tenantId }, select: { openingHours: true } });
  const days = await db.calendarDay.findMany({ where: { tenantId } });
  return {
    timeZone,
    week: policy ? z.array(openingHours).length(7).parse(policy.openingHours) : defaultWeek,
    days: new Map(days.map((row) => [dayOf(row.day), openingHours.parse(row.openingHours)])),
  };
}
