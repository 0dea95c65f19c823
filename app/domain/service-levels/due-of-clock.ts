import { addDays, localDay, Temporal } from '#app/kernel/dates.ts';
import type { OpeningHours, ServiceCalendar } from './service-calendar.ts';

/** A calendar without a single open hour in this time is one by mistake: the clock then runs always. */
const mostDays = 400;

/**
 * When `seconds` of a service level that runs from `from` on are over. Without a calendar it runs day and night; with one, only in its opening
 * hours, of the company's own clock (a day on which the clock is put forward is an hour shorter).
 */
export function dueOfClock(calendar: ServiceCalendar | null, from: Date, seconds: number): Date {
  if (!calendar) return new Date(from.getTime() + seconds * 1000);
  let left = seconds * 1000;
  let day = localDay(from, calendar.timeZone);
  for (let passed = 0; passed < mostDays; passed += 1) {
    for (const [opens, closes] of openings(calendar, day)) {
      const starts = Math.max(opens, from.getTime());
      if (closes <= starts) continue;
      if (closes - starts >= left) return new Date(starts + left);
      left -= closes - starts;
    }
    day = addDays(day, 1);
  }
  return new Date(from.getTime() + seconds * 1000);
}

/** How many seconds of a service level pass between two moments. */
export function secondsOfClock(calendar: ServiceCalendar | null, from: Date, to: Date): number {
  if (to <= from) return 0;
  if (!calendar) return Math.floor((to.getTime() - from.getTime()) / 1000);
  let passed = 0;
  for (
    let day = localDay(from, calendar.timeZone);
    day <= localDay(to, calendar.timeZone);
    day = addDays(day, 1)
  )
    for (const [opens, closes] of openings(calendar, day))
      passed += Math.max(0, Math.min(closes, to.getTime()) - Math.max(opens, from.getTime()));
  return Math.floor(passed / 1000);
}

/** The open stretches of a day, in order, as milliseconds since the epoch. */
function openings({ timeZone, week, days }: ServiceCalendar, day: string): [number, number][] {
  const date = Temporal.PlainDate.from(day);
  const hours: OpeningHours = days.get(day) ?? week[date.dayOfWeek - 1] ?? [];
  const at = (time: string) =>
    time === '24:00'
      ? date.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds
      : date.toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds;
  return hours
    .map(([opens, closes]): [number, number] => [at(opens), at(closes)])
    .sort((a, b) => a[0] - b[0]);
}
