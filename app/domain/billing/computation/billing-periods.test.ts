import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#app/kernel/dates.ts';
import { billingPeriods } from './billing-periods.ts';
import { daysToPay, dueDayOf } from './due-day-of.ts';
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
  const usual = (month: string, dueDay: number) =>
    dueDayOf(month, { dueDay, billingDay: 1, postedOn: '2020-01-01', isBelated: false });

  test.each([
    ['2027-02-01', 1, '2027-02-01'],
    ['2027-02-01', 28, '2027-02-28'],
    ['2027-02-01', 29, '2027-02-28'],
    ['2027-02-01', 31, '2027-02-28'],
    ['2028-02-01', 31, '2028-02-29'],
    ['2026-04-01', 31, '2026-04-30'],
  ])('of %s on the %ith', (month, dueDay, due) => {
    expect(usual(month, dueDay)).toEqual({ dueOn: due, usualDueOn: due });
  });

  test.each([
    // Billed on the 5th and due on the 20th: fifteen days.
    [20, 5, '2026-11-20', false, '2026-11-20'],
    [20, 5, '2026-11-21', false, '2026-12-06'],
    [20, 5, '2026-11-05', true, '2026-11-20'],
    [20, 5, '2026-11-06', true, '2026-11-21'],
    [20, 5, '2027-03-01', true, '2027-03-16'],
    // Due before it is usually billed: the days from the first count.
    [10, 25, '2026-11-25', false, '2026-12-04'],
    [1, 1, '2026-11-02', false, '2026-11-02'],
  ])(
    'on the %ith, billed on the %ith, posted %s (belated: %s), is %s',
    (dueDay, billingDay, postedOn, isBelated, dueOn) => {
      const terms = { dueDay, billingDay, postedOn, isBelated };
      const due = dueDayOf('2026-11-01', terms);
      expect(due.dueOn).toBe(dueOn);
      expect(due.usualDueOn).toBe(usual('2026-11-01', dueDay).usualDueOn);
    },
  );

  test('never passes before the posting, and leaves a belated bill the usual days', () => {
    const terms = fc.record({
      dueDay: fc.integer({ min: 1, max: 31 }),
      billingDay: fc.integer({ min: 1, max: 28 }),
      postedOn: anyDay,
      isBelated: fc.boolean(),
    });
    fc.assert(
      fc.property(anyDay, terms, (day, due) => {
        const { dueOn, usualDueOn } = dueDayOf(`${day.slice(0, 7)}-01`, due);
        const least = due.isBelated ? addDays(due.postedOn, daysToPay(due)) : due.postedOn;
        expect(dueOn >= least).toBe(true);
        expect(dueOn >= usualDueOn).toBe(true);
        if (usualDueOn >= least) expect(dueOn).toBe(usualDueOn);
      }),
    );
  });
});
