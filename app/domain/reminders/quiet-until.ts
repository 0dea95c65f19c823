import { Temporal } from '#app/kernel/dates.ts';

/** Minutes of the local day, [from, until); `from` after `until` spans midnight. */
export type QuietHours = { fromMinute: number; untilMinute: number };

/**
 * The moment at which the quiet hours around `now` end in a zone; null where it is not quiet. What decides is the clock on the wall: where a
 * zone skips the hour in which quiet ends, it ends with the jump, and an hour that comes twice is quiet twice.
 */
export function quietUntil(now: Date, timeZone: string, hours: QuietHours | null): Date | null {
  if (!hours) return null;
  let at = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  if (!isQuiet(at, hours)) return null;
  // Two rounds at most: an end that the clock is put back over begins anew.
  for (let round = 0; round < 4; round += 1) {
    at = endAfter(at, hours);
    if (!isQuiet(at, hours)) break;
  }
  return new Date(at.epochMilliseconds);
}

function isQuiet(at: Temporal.ZonedDateTime, { fromMinute, untilMinute }: QuietHours): boolean {
  const minute = at.hour * 60 + at.minute;
  return fromMinute < untilMinute
    ? minute >= fromMinute && minute < untilMinute
    : minute >= fromMinute || minute < untilMinute;
}

/** The next moment at which the wall shows the end, or at which the clock is moved, whichever comes first. */
function endAfter(at: Temporal.ZonedDateTime, { untilMinute }: QuietHours): Temporal.ZonedDateTime {
  const time = { hour: Math.floor(untilMinute / 60), minute: untilMinute % 60 };
  const today = at.toPlainDate();
  const shown = [today, today.add({ days: 1 }), today.add({ days: 2 })].flatMap((day) =>
    (['earlier', 'later'] as const).map((disambiguation) =>
      day.toPlainDateTime(time).toZonedDateTime(at.timeZoneId, { disambiguation }),
    ),
  );
  const jump = at.getTimeZoneTransition('next');
  const after = [...shown, ...(jump ? [jump] : [])].filter(
    (candidate) => Temporal.ZonedDateTime.compare(candidate, at) > 0,
  );
  return after.sort(Temporal.ZonedDateTime.compare)[0] ?? at.add({ hours: 24 });
}
