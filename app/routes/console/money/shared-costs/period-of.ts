import { addDays, type Day } from '#app/kernel/dates.ts';

/**
 * The first and last day of a shared cost's period, as people say them: what a meter has counted is from the day of one reading to that of another, an
 * amount is of whole days.
 */
export function periodOf(cost: { meter: unknown; periodStart: Day; periodEnd: Day }): {
  from: Day;
  through: Day;
} {
  return { from: cost.periodStart, through: cost.meter ? cost.periodEnd : addDays(cost.periodEnd, -1) };
}
