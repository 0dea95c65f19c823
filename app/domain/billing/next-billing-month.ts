import { addDays, addMonths, type Day, daysBetween } from '#app/kernel/dates.ts';

type Schedule = {
  /** 1 to 28: every month has it. */
  dayOfMonth: number;
  /** First day of the last month that the schedule has posted; null before the first. */
  billedThrough: Day | null;
};

/** The latest month whose billing day has come on `today`, a local day of the company. */
export function lastDueMonth(dayOfMonth: number, today: Day): Day {
  const month = `${today.slice(0, 7)}-01`;
  return daysBetween(addDays(month, dayOfMonth - 1), today) >= 0 ? month : addMonths(month, -1);
}

/**
 * The month that the schedule has to bill next, or null when it has caught up. Only local days are compared, so that a day without a
 * midnight, a stopped machine or a clock put back changes nothing: what is due stays due until it is posted.
 */
export function nextBillingMonth({ dayOfMonth, billedThrough }: Schedule, today: Day): Day | null {
  const due = lastDueMonth(dayOfMonth, today);
  if (billedThrough === null) return due;
  const next = addMonths(`${billedThrough.slice(0, 7)}-01`, 1);
  return next <= due ? next : null;
}
