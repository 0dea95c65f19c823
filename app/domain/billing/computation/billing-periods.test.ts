import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#app/kernel/dates.ts';
import { billingPeriods } from './billing-periods.ts';
import { dueDayOf } from './due-day-of.ts';
import type { CycleMonths } from './fee-terms.ts';
import { CALENDAR_ANCHOR, periodOf } from './period-of.ts';

const anyDay = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('1980-01-01', days));
const anyCycle = fc.constantFrom<CycleMonths>(1, 3, 6, 12);

describe('billing periods', () => {
  test('cover the range without gap or overlap', () => {
    fc.assert(
      fc.property(
        anyCycle,
        anyDay,
        anyDay,
        fc.integer({ min: 1, max: 1500 }),
        (cycle, anchor, from, length) => {
          const to = addDays(from, length);
          const periods = billingPeriods(cycle, anchor, from, to);
          expect(periods[0]!.start <= from && from < periods[0]!.end).toBe(true);
          expect(periods.at(-1)!.start < to && to <= periods.at(-1)!.end).toBe(true);
          for (const [index, period] of periods.entries()) {
            expect(period.start < period.end).toBe(true);
            if (index > 0) expect(period.start).toBe(periods[index - 1]!.end);
          }
        },
      ),
    );
  });

  test('are the same whichever day of them asks', () => {
    fc.assert(
      fc.property(anyCycle, anyDay, anyDay, (cycle, anchor, day) => {
        const period = periodOf(cycle, anchor, day)!;
        expect(periodOf(cycle, anchor, period.start)).toEqual(period);
        expect(periodOf(cycle, anchor, addDays(period.end, -1))).toEqual(period);
        expect(periodOf(cycle, anchor, period.end)!.start).toBe(period.end);
      }),
    );
  });

  test('follow the calendar, or the month of their anchor', () => {
    expect(periodOf(3, CALENDAR_ANCHOR, '2028-02-29')).toEqual({ start: '2028-01-01', end: '2028-04-01' });
    expect(periodOf(12, CALENDAR_ANCHOR, '1999-12-31')).toEqual({ start: '1999-01-01', end: '2000-01-01' });
    expect(periodOf(12, '2020-09-15', '2026-08-31')).toEqual({ start: '2025-09-01', end: '2026-09-01' });
    expect(billingPeriods(6, CALENDAR_ANCHOR, '2026-06-30', '2026-07-02')).toEqual([
      { start: '2026-01-01', end: '2026-07-01' },
      { start: '2026-07-01', end: '2027-01-01' },
    ]);
  });

  test('of a one-off charge are its own day, once', () => {
    expect(billingPeriods(0, '2026-11-21', '2026-01-01', '2027-01-01')).toEqual([
      { start: '2026-11-21', end: '2026-11-22' },
    ]);
    expect(billingPeriods(0, '2026-11-21', '2026-11-22', '2027-01-01')).toEqual([]);
    expect(billingPeriods(0, '2026-11-21', '2026-01-01', '2026-11-21')).toEqual([]);
  });

  test('of an empty range are none', () => {
    expect(billingPeriods(1, CALENDAR_ANCHOR, '2026-03-01', '2026-03-01')).toEqual([]);
  });
});

describe('the due day', () => {
  const february = { start: '2027-02-01', end: '2027-03-01' };

  test.each([
    [1, '2027-02-01'],
    [28, '2027-02-28'],
    [29, '2027-02-28'],
    [31, '2027-02-28'],
  ])('on the %ith', (day, due) => {
    expect(dueDayOf(february, { kind: 'day_of_month', day })).toBe(due);
  });

  test('on 29 February of a leap year', () => {
    const leap = { start: '2028-02-01', end: '2028-03-01' };
    expect(dueDayOf(leap, { kind: 'day_of_month', day: 31 })).toBe('2028-02-29');
  });

  test('in the first month of a quarter', () => {
    const quarter = { start: '2026-04-01', end: '2026-07-01' };
    expect(dueDayOf(quarter, { kind: 'day_of_month', day: 31 })).toBe('2026-04-30');
  });

  test('a number of days after the start', () => {
    expect(dueDayOf(february, { kind: 'days_after_start', days: 30 })).toBe('2027-03-03');
  });
});
