import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';

/** The last day of a day's month. */
export function monthEnd(day: Day): Day {
  return addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
}
