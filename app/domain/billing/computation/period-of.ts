import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import type { CycleMonths, DayRange } from './fee-terms.ts';

/** Quarters begin in January, April, July and October, years in January. */
export const CALENDAR_ANCHOR: Day = '2000-01-01';

/**
 * The billing period that holds `day`. Periods begin on the first of a month and are counted from the month of `anchor`, in both
 * directions. A one-off charge (cycle 0) has one period, the day `anchor` itself; null on every other day.
 */
export function periodOf(cycleMonths: CycleMonths, anchor: Day, day: Day): DayRange | null {
  if (cycleMonths === 0) return day === anchor ? { start: anchor, end: addDays(anchor, 1) } : null;
  const sinceAnchor = monthNumber(day) - monthNumber(anchor);
  const intoPeriod = ((sinceAnchor % cycleMonths) + cycleMonths) % cycleMonths;
  const start = addMonths(`${day.slice(0, 7)}-01`, -intoPeriod);
  return { start, end: addMonths(start, cycleMonths) };
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
