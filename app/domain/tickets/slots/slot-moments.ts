import { type Day, Temporal } from '#app/kernel/dates.ts';

/** When a slot begins and ends on a day, by the company's clock. */
export function slotMoments(
  { startsAt, endsAt }: { startsAt: string; endsAt: string },
  day: Day,
  timeZone: string,
): { from: Date; to: Date } {
  const at = (time: string) =>
    new Date(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time }).epochMilliseconds);
  return { from: at(startsAt), to: at(endsAt) };
}

/** Monday 1 to Sunday 7. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}
