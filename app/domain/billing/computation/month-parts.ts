import type { Day } from '#app/kernel/dates.ts';

/**
 * A calendar month in parts: the least common multiple of 28, 29, 30 and 31, so that a day of any month is a whole number of
 * parts and a sum over months of every length needs no fraction.
 */
export const PARTS_PER_MONTH = 377_580;

/**
 * The parts from the year 0 up to the start of `day`. The charge of a range [a, b) is in proportion to
 * `monthParts(b) - monthParts(a)`: neighbours add up exactly, and a whole month is `PARTS_PER_MONTH` whatever its length.
 * The function `month_parts(date)` of the database is the same formula.
 */
export function monthParts(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const dayOfMonth = Number(day.slice(8, 10));
  return (
    (year * 12 + month - 1) * PARTS_PER_MONTH +
    (dayOfMonth - 1) * (PARTS_PER_MONTH / daysOfMonth(year, month))
  );
}

function daysOfMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
