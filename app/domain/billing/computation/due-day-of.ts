import { addDays, type Day, Temporal } from '#app/kernel/dates.ts';
import type { DayRange } from './fee-terms.ts';

/** When a bill is due: on a day (1 to 31) of the period's first month, or a number of days after the period's first day. */
export type DueRule = { kind: 'day_of_month'; day: number } | { kind: 'days_after_start'; days: number };

/** The due day of a period's bill. The 29th to 31st fall on the last day of a shorter month. */
export function dueDayOf(period: DayRange, rule: DueRule): Day {
  if (rule.kind === 'days_after_start') return addDays(period.start, rule.days);
  return Temporal.PlainDate.from(period.start).with({ day: rule.day }, { overflow: 'constrain' }).toString();
}
