import type { Day } from '#app/kernel/dates.ts';
import type { Proration } from './fee-terms.ts';

/**
 * A calendar month in parts: the least common multiple of 28, 29, 30 and 31, so that a day of any month is a whole number of
 * parts and a sum over months of every length needs no fraction.
 */
export const PARTS_PER_MONTH = 377_580;

/**
 * The parts from the year 0 up to the start of `day`. The charge of a range [a, b) is in proportion to
 * `monthParts(b) - monthParts(a)`: neighbours add up exactly, and a whole month is `PARTS_PER_MONTH` whatever its length.
 * The functions `month_parts(date)` and `month_parts_of_thirty(date)` of the database are the same formulas.
 */
export function monthParts(day: Day, proration: Proration = 'actual_days'): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const daysBefore = Number(day.slice(8, 10)) - 1;
  const parts =
    proration === 'thirty_days'
      ? Math.min(daysBefore, 30) * (PARTS_PER_MONTH / 30)
      : daysBefore * (PARTS_PER_MONTH / daysOfMonth(year, month));
  return (year * 12 + month - 1) * PARTS_PER_MONTH + parts;
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
