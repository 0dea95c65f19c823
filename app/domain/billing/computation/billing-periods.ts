import type { Day } from '#app/kernel/dates.ts';
import type { CycleMonths, DayRange } from './fee-terms.ts';
import { periodOf } from './period-of.ts';

/**
 * Every billing period that shares a day with [from, to), earliest first, each whole: what falls outside is cut by the
 * assignment's own days when the bill is computed, so that a period is the same whoever asks. `anchor`: see `periodOf`.
 */
export function billingPeriods(cycleMonths: CycleMonths, anchor: Day, from: Day, to: Day): DayRange[] {
  if (from >= to) return [];
  if (cycleMonths === 0) {
    const only = anchor >= from && anchor < to ? periodOf(0, anchor, anchor) : null;
    return only ? [only] : [];
  }
  const periods: DayRange[] = [];
  for (
    let period = periodOf(cycleMonths, anchor, from);
    period && period.start < to;
    period = periodOf(cycleMonths, anchor, period.end)
  ) {
    periods.push(period);
  }
  return periods;
}
