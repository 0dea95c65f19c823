import { addDays, type Day, Temporal } from '#app/kernel/dates.ts';

/** The Monday of the week that a day is in. */
export function mondayOf(day: Day): Day {
  return addDays(day, 1 - Temporal.PlainDate.from(day).dayOfWeek);
}
