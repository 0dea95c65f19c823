import type { Day } from '#app/kernel/dates.ts';

/** How many months from the first day of one to that of another there are, both counted. */
export function monthsThrough(first: Day, last: Day): number {
  const number = (day: Day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return number(last) - number(first) + 1;
}
