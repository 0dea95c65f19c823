import { addDays, addMonths, type Day, formatDay, toDateColumn } from './dates.ts';
import { remembered } from './remembered.ts';

/**
 * The days [start, end) as the reader names them: `Jan 2026`, `Jan – Mar 2026`, `2026` for whole months and years, otherwise the first and
 * the last day, and the year once where it is the same. Joined here and not by `formatRange`, whose Chinese differs between versions of the runtime.
 */
export function formatPeriod({ start, end }: { start: Day; end: Day }, locale: string): string {
  const lastDay = addDays(end, -1);
  if (lastDay <= start) return formatDay(start, locale);
  const sameYear = start.slice(0, 4) === lastDay.slice(0, 4);
  const chinese = locale.startsWith('zh');
  const join = (first: string, last: string) => (chinese ? `${first}至${last}` : `${first} – ${last}`);
  const as = (day: Day, options: Intl.DateTimeFormatOptions) =>
    remembered(
      `period ${locale} ${options.year} ${options.month} ${options.day}`,
      () => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }),
    ).format(toDateColumn(day));
  if (!start.endsWith('-01') || !end.endsWith('-01')) {
    const within = (day: Day) =>
      sameYear ? as(day, { month: 'short', day: 'numeric' }) : formatDay(day, locale);
    return chinese
      ? join(formatDay(start, locale), within(lastDay))
      : join(within(start), formatDay(lastDay, locale));
  }
  if (start.slice(5) === '01-01' && end === addMonths(start, 12)) return as(start, { year: 'numeric' });
  if (end === addMonths(start, 1)) return as(start, { year: 'numeric', month: 'short' });
  return join(
    as(start, sameYear && !chinese ? { month: 'short' } : { year: 'numeric', month: 'short' }),
    as(lastDay, sameYear && chinese ? { month: 'short' } : { year: 'numeric', month: 'short' }),
  );
}
