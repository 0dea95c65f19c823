import type { Day } from '#app/kernel/dates.ts';
import type { DayRange } from './fee-terms.ts';

/** The days of `range`, cut where a day of `cuts` begins. Earliest first, none empty. */
export function cutDays(range: DayRange, cuts: readonly Day[]): DayRange[] {
  const inside = [...new Set(cuts)].filter((day) => day > range.start && day < range.end).sort();
  return [range.start, ...inside].map((start, index) => ({ start, end: inside[index] ?? range.end }));
}
