import { Temporal } from './dates.ts';

/** The moment that a local time as a form has it (`2026-11-22T18:00`) is in a zone; null where it is no time. */
export function momentOf(local: string, timeZone: string): Date | null {
  try {
    const at = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
    return new Date(at.epochMilliseconds);
  } catch {
    return null;
  }
}

/** A moment as a form has it, to the minute. */
export function localTextOf(at: Date, timeZone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
