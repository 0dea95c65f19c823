import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, localDay, Temporal } from '#app/kernel/dates.ts';
import { formatHours, parseHours } from './calendar/hours-text.ts';
import { dueOfClock, secondsOfClock } from './due-of-clock.ts';
import type { OpeningHours, ServiceCalendar } from './service-calendar.ts';

const minute = 60_000;

/** Whether the company is at work in the minute that begins at `at`, asked of the wall clock alone. */
function isOpen({ timeZone, week, days }: ServiceCalendar, at: number): boolean {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  const day = local.toPlainDate().toString();
  const hours = days.get(day) ?? week[local.dayOfWeek - 1] ?? [];
  const clock = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return hours.some(([opens, closes]) => opens <= clock && clock < closes);
}

/** The same answers, found by walking from minute to minute. */
const model = {
  seconds(calendar: ServiceCalendar, from: number, to: number): number {
    let passed = 0;
    for (let at = from; at < to; at += minute) if (isOpen(calendar, at)) passed += 60;
    return passed;
  },
  due(calendar: ServiceCalendar, from: number, seconds: number): number {
    let left = seconds / 60;
    for (let at = from; ; at += minute) {
      if (!isOpen(calendar, at)) continue;
      left -= 1;
      if (left === 0) return at + minute;
    }
  },
};

/** Zones whose clocks are put forward and back, at different hours, one by half an hour. Opening hours stand clear of hours that are skipped or come twice. */
const changes: [zone: string, day: Day][] = [
  ['Europe/London', '2026-03-29'],
  ['Europe/London', '2026-10-25'],
  ['America/New_York', '2026-03-08'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Asia/Shanghai', '2026-10-01'],
];

const time = fc.integer({ min: 8, max: 47 }).map((half) => {
  const hour = String(Math.floor(half / 2)).padStart(2, '0');
  return `${hour}:${half % 2 ? '30' : '00'}`;
});
/** Up to two stretches; the last may go on to midnight, and one may have run through the night before it. */
const hours: fc.Arbitrary<OpeningHours> = fc.oneof(
  fc.constant<OpeningHours>([]),
  fc.constant<OpeningHours>([['00:00', '24:00']]),
  fc
    .uniqueArray(fc.oneof(time, fc.constant('24:00')), { minLength: 2, maxLength: 4 })
    .map((times) => times.sort())
    .map((times) =>
      times.length < 4
        ? ([[times[0], times[1]]] as OpeningHours)
        : ([
            [times[0], times[1]],
            [times[2], times[3]],
          ] as OpeningHours),
    ),
);

const scene = fc
  .record({
    change: fc.constantFrom(...changes),
    week: fc.array(hours, { minLength: 7, maxLength: 7 }),
    holidays: fc.array(fc.tuple(fc.integer({ min: -2, max: 4 }), hours), { maxLength: 3 }),
    startMinute: fc.integer({ min: -2 * 1440, max: 1440 }),
    spanMinutes: fc.integer({ min: 0, max: 3 * 1440 }),
    limitMinutes: fc.integer({ min: 1, max: 1_500 }),
  })
  .map(({ change: [timeZone, day], week, holidays, startMinute, ...rest }) => ({
    ...rest,
    from: Temporal.PlainDate.from(day).toZonedDateTime(timeZone).epochMilliseconds + startMinute * minute,
    calendar: {
      timeZone,
      week,
      days: new Map(holidays.map(([offset, of]): [Day, OpeningHours] => [addDays(day, offset), of])),
    },
  }));

describe('service levels in business hours', () => {
  it('run exactly in the open minutes, also across summer time, holidays and midnight', () => {
    fc.assert(
      fc.property(scene, ({ calendar, from, spanMinutes }) => {
        const to = from + spanMinutes * minute;
        expect(secondsOfClock(calendar, new Date(from), new Date(to))).toBe(
          model.seconds(calendar, from, to),
        );
      }),
      { numRuns: 150 },
    );
  });

  it('are over after exactly as many open minutes as they have', () => {
    const worked = scene.filter(({ calendar }) => calendar.week.some((of) => of.length > 0));
    fc.assert(
      fc.property(worked, ({ calendar, from, limitMinutes }) => {
        const due = dueOfClock(calendar, new Date(from), limitMinutes * 60);
        expect(due.getTime()).toBe(model.due(calendar, from, limitMinutes * 60));
      }),
      { numRuns: 100 },
    );
  });

  it('lose and gain nothing by any number of pauses', () => {
    const pauses = fc.array(fc.tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 2_000 })), {
      maxLength: 5,
    });
    const worked = scene.filter(({ calendar }) => calendar.week.some((of) => of.length > 0));
    fc.assert(
      fc.property(worked, pauses, ({ calendar, from, limitMinutes }, stretches) => {
        let at = from;
        let ran = 0;
        for (const [runs, waits] of stretches) {
          const until = at + runs * minute;
          ran += secondsOfClock(calendar, new Date(at), new Date(until));
          at = until + waits * minute;
        }
        const left = Math.max(0, limitMinutes * 60 - ran);
        const due = dueOfClock(calendar, new Date(at), left);
        expect(secondsOfClock(calendar, new Date(at), due)).toBe(left);
      }),
      { numRuns: 150 },
    );
  });

  it('run always where a calendar has not one open hour', () => {
    const closed = { timeZone: 'Asia/Shanghai', week: [[], [], [], [], [], [], []], days: new Map() };
    const from = new Date('2026-05-04T01:00:00Z');
    expect(dueOfClock(closed, from, 3_600)).toEqual(new Date('2026-05-04T02:00:00Z'));
    expect(localDay(from, closed.timeZone)).toBe('2026-05-04');
  });
});

describe('hours as people write them', () => {
  it.each([
    ['09:00-12:00, 13:30-18:00', '09:00–12:00, 13:30–18:00'],
    ['09：00–18：00', '09:00–18:00'],
    ['00:00-24:00', '00:00–24:00'],
    ['', ''],
  ])('%s', (text, shown) => {
    const parsed = parseHours(text);
    expect(parsed && formatHours(parsed)).toBe(shown);
  });

  it.each([
    '18:00-09:00',
    '09:00-12:00, 11:00-18:00',
    '9-18',
    '09:00',
    '09:00-25:00',
    '24:00-24:00',
    'always',
  ])('refuses %s', (text) => expect(parseHours(text)).toBeNull());
});
