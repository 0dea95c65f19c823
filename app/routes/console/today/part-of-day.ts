import { Temporal } from '#app/kernel/dates.ts';

/** What to wish: by the company's clock. */
export function partOfDay(at: Date, timeZone: string): 'morning' | 'afternoon' | 'evening' {
  const { hour } = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  if (hour >= 4 && hour < 12) return 'morning';
  return hour >= 12 && hour < 18 ? 'afternoon' : 'evening';
}
