import { addMonths, type Day, daysBetween } from '#app/kernel/dates.ts';
import type { Proration } from './fee-terms.ts';
import { monthParts, PARTS_PER_MONTH } from './month-parts.ts';

/** A range in months as a person counts them: `17/31` of the first month, 2 whole ones, `3/30` of the last. */
export type MonthShares = { first: string | null; whole: number; last: string | null };

/** The shares of [from, to); `from` before `to`. A range inside one month is `first` alone. */
export function monthShares(from: Day, to: Day, proration: Proration = 'actual_days'): MonthShares {
  const monthOfFrom = `${from.slice(0, 7)}-01`;
  const monthOfTo = `${to.slice(0, 7)}-01`;
  const share = shareBy(proration);
  if (monthOfFrom === monthOfTo) return { first: share(from, to, monthOfFrom), whole: 0, last: null };
  const firstWhole = from === monthOfFrom ? from : addMonths(monthOfFrom, 1);
  return {
    first: from === monthOfFrom ? null : share(from, firstWhole, monthOfFrom),
    whole: monthNumber(monthOfTo) - monthNumber(firstWhole),
    last: to === monthOfTo ? null : share(monthOfTo, to, monthOfTo),
  };
}

function shareBy(proration: Proration): (from: Day, to: Day, month: Day) => string {
  if (proration === 'thirty_days') {
    return (from, to) =>
      `${((monthParts(to, proration) - monthParts(from, proration)) * 30) / PARTS_PER_MONTH}/30`;
  }
  return (from, to, month) => `${daysBetween(from, to)}/${daysBetween(month, addMonths(month, 1))}`;
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
}
