import { Temporal } from 'temporal-polyfill';
import { remembered } from './remembered.ts';

export { Temporal };

const DAY_MS = 86_400_000;

/** A calendar day as ISO text, `2026-11-21`: the form in which days travel between database, operations and screens. */
export type Day = string;

/** The local calendar day of an instant in a zone (IANA name). */
export function localDay(at: Date, timeZone: string): Day {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The day that a `date` column holds (Prisma hands it over as midnight UTC). */
export function dayOf(column: Date): Day {
  return column.toISOString().slice(0, 10);
}

/** The value that a `date` column takes. */
export function toDateColumn(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(new Date(toDateColumn(day).getTime() + days * DAY_MS));
}

/** The same day of the month so many months later, or the last one where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const months0 = year * 12 + (month - 1) + months;
  const [toYear, toMonth] = [Math.floor(months0 / 12), (((months0 % 12) + 12) % 12) + 1];
  const lastDay = new Date(Date.UTC(toYear, toMonth, 0)).getUTCDate();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(toYear).padStart(4, '0')}-${two(toMonth)}-${two(Math.min(dayOfMonth, lastDay))}`;
}

/** Whole days from `from` to `to`, negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days;
}

export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** `2026年11月21日` or `21 Nov 2026`: a day as the reader writes it. */
export function formatDay(day: Day, locale: string): string {
  const format = remembered(
    `day ${locale}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  );
  return format.format(toDateColumn(day));
}

/** A moment in the zone of the company. */
export function formatMoment(at: Date, locale: string, timeZone: string): string {
  const format = remembered(
    `moment ${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }),
  );
  return format.format(at);
}

/** A day and a time of it (`HH:MM`) as the clock on the wall shows it. */
export function formatDayTime(day: Day, time: string, locale: string): string {
  return formatMoment(new Date(`${day}T${time}:00Z`), locale, 'UTC');
}
