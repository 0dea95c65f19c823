import { describe, expect, it } from 'vitest';
import { type QuietHours, quietUntil } from './quiet-until.ts';

const night: QuietHours = { fromMinute: 22 * 60, untilMinute: 8 * 60 };
const noon: QuietHours = { fromMinute: 12 * 60, untilMinute: 14 * 60 };
const shanghai = 'Asia/Shanghai';

describe('quietUntil', () => {
  it.each([
    // Local 21:59, 22:00, 07:59, 08:00 in Shanghai (UTC+8).
    ['2026-12-01T13:59:00Z', night, null],
    ['2026-12-01T14:00:00Z', night, '2026-12-02T00:00:00.000Z'],
    ['2026-12-01T23:59:59Z', night, '2026-12-02T00:00:00.000Z'],
    ['2026-12-02T00:00:00Z', night, null],
    ['2026-12-02T04:00:00Z', noon, '2026-12-02T06:00:00.000Z'],
    ['2026-12-02T06:00:00Z', noon, null],
    ['2026-12-02T03:59:00Z', noon, null],
  ])('at %s', (now, hours, end) => {
    expect(quietUntil(new Date(now), shanghai, hours)?.toISOString() ?? null).toBe(end);
  });

  it('is never quiet where there are no quiet hours', () => {
    expect(quietUntil(new Date('2026-12-01T20:00:00Z'), shanghai, null)).toBeNull();
  });

  it('ends with the jump in a zone that skips midnight', () => {
    // Santiago goes from 23:59 on 5 September 2026 (UTC-4) to 01:00 on the 6th (UTC-3): 00:30 is never shown.
    const hours = { fromMinute: 22 * 60, untilMinute: 30 };
    const end = quietUntil(new Date('2026-09-06T02:30:00Z'), 'America/Santiago', hours);
    expect(end?.toISOString()).toBe('2026-09-06T04:00:00.000Z');
  });

  it('is quiet twice in an hour that comes twice', () => {
    // New York falls back from 02:00 (UTC-4) to 01:00 (UTC-5) on 1 November 2026.
    const hours = { fromMinute: 60, untilMinute: 90 };
    const ends = ['2026-11-01T05:15:00Z', '2026-11-01T05:45:00Z', '2026-11-01T06:15:00Z'].map(
      (now) => quietUntil(new Date(now), 'America/New_York', hours)?.toISOString() ?? null,
    );
    expect(ends).toEqual(['2026-11-01T05:30:00.000Z', null, '2026-11-01T06:30:00.000Z']);
  });

  it('names the first moment that is not quiet, whatever the zone does that day', () => {
    const zones = [
      ['America/Santiago', '2026-09-05T20:00:00Z'],
      ['Africa/Cairo', '2026-04-23T16:00:00Z'],
      ['Australia/Lord_Howe', '2026-10-03T10:00:00Z'],
      ['America/New_York', '2026-10-31T22:00:00Z'],
      ['Asia/Beirut', '2026-03-28T16:00:00Z'],
    ] as const;
    const spans: QuietHours[] = [
      night,
      { fromMinute: 0, untilMinute: 1 },
      { fromMinute: 1439, untilMinute: 30 },
      { fromMinute: 90, untilMinute: 150 },
      { fromMinute: 30, untilMinute: 29 },
    ];
    for (const [zone, start] of zones) {
      for (const hours of spans) {
        for (let minute = 0; minute < 24 * 60; minute += 7) {
          const now = new Date(Date.parse(start) + minute * 60_000);
          const end = quietUntil(now, zone, hours);
          if (!end) continue;
          const about = `${zone} ${now.toISOString()} ${JSON.stringify(hours)}`;
          expect(end.getTime(), about).toBeGreaterThan(now.getTime());
          expect(quietUntil(end, zone, hours), about).toBeNull();
          const minuteBefore = new Date(end.getTime() - 60_000);
          if (minuteBefore > now) expect(quietUntil(minuteBefore, zone, hours), about).toEqual(end);
        }
      }
    }
  });
});
