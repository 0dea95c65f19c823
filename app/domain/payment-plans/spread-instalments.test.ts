import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { instalmentIntervals } from './payment-plan-fields.ts';
import { planProgress } from './plan-progress.ts';
import { refuseSchedule } from './refuse-schedule.ts';
import { spreadInstalments } from './spread-instalments.ts';

const wish = fc.record({
  amount: fc.oneof(fc.bigInt(1n, 100n), fc.bigInt(1n, 9_000_000_000_000n)),
  count: fc.integer({ min: 1, max: 60 }),
  firstOn: fc.integer({ min: 0, max: 1_500 }).map((days) => addDays('2026-01-01', days)),
  interval: fc.constantFrom(...instalmentIntervals),
});

describe('instalments', () => {
  it('add up to what is owed, equal but for what does not divide, one after the other', () => {
    fc.assert(
      fc.property(wish, (given) => {
        const found = spreadInstalments(given);
        expect(found.reduce((sum, { amount }) => sum + amount, 0n)).toBe(given.amount);
        expect(found.length).toBe(given.amount < BigInt(given.count) ? Number(given.amount) : given.count);
        const each = found[0]?.amount ?? 0n;
        for (const [index, { amount, dueOn }] of found.entries()) {
          const last = index === found.length - 1;
          if (!last) expect(amount).toBe(each);
          else expect(amount >= each && amount < each + BigInt(found.length)).toBe(true);
          const before = found[index - 1];
          if (!before) expect(dueOn).toBe(given.firstOn);
          else if (given.interval === 'month') {
            expect(dueOn).toBe(addMonths(given.firstOn, index));
            expect(dueOn > before.dueOn).toBe(true);
          } else expect(daysBetween(before.dueOn, dueOn)).toBe(given.interval === 'week' ? 7 : 14);
        }
        const terms = { owed: given.amount, today: given.firstOn, currency: 'CNY' };
        expect(() => refuseSchedule(found, terms)).not.toThrow();
        expect(() => refuseSchedule(found, { ...terms, owed: given.amount + 1n })).toThrow(DomainError);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keep the end of the month', () => {
    const found = spreadInstalments({ amount: 100_000n, count: 3, firstOn: '2027-01-31', interval: 'month' });
    expect(found).toEqual([
      { dueOn: '2027-01-31', amount: 33_333n },
      { dueOn: '2027-02-28', amount: 33_333n },
      { dueOn: '2027-03-31', amount: 33_334n },
    ]);
  });

  it.each([
    ['a day that is over', [{ dueOn: '2027-01-04', amount: 100n }], 'day_is_over'],
    [
      'the same day twice',
      [
        { dueOn: '2027-02-01', amount: 50n },
        { dueOn: '2027-02-01', amount: 50n },
      ],
      'instalment_not_after',
    ],
    ['more than five years', [{ dueOn: '2032-01-06', amount: 100n }], 'plan_too_long'],
    ['less than is owed', [{ dueOn: '2027-02-01', amount: 99n }], 'instalments_sum'],
  ])('are refused for %s', (_, instalments, code) => {
    const refuse = () => refuseSchedule(instalments, { owed: 100n, today: '2027-01-05', currency: 'CNY' });
    expect(refuse).toThrow(
      expect.objectContaining({
        code: 'invalid_input',
        detail: { fields: [expect.objectContaining({ code })] },
      }),
    );
  });
});

describe('the progress of a plan', () => {
  it('is kept exactly while as much is settled as was due before the days of grace', () => {
    const story = fc.record({
      given: wish,
      settledShare: fc.integer({ min: 0, max: 1_000 }),
      graceDays: fc.integer({ min: 0, max: 60 }),
      after: fc.integer({ min: -5, max: 2_000 }),
    });
    fc.assert(
      fc.property(story, ({ given, settledShare, graceDays, after }) => {
        const instalments = spreadInstalments(given);
        const settled = (given.amount * BigInt(settledShare)) / 1_000n;
        const today = addDays(given.firstOn, after);
        const found = planProgress(instalments, { settled, graceDays, today });
        const due = instalments.filter(({ dueOn }) => addDays(dueOn, graceDays) < today);
        const dueAmount = due.reduce((sum, { amount }) => sum + amount, 0n);
        expect(found.brokenOn === null).toBe(settled >= dueAmount);
        expect(found.left).toBe(given.amount - settled);
        expect(found.instalments.reduce((sum, { paid }) => sum + paid, 0n)).toBe(settled);
        if (found.brokenOn) {
          expect(found.brokenOn <= today).toBe(true);
          // On the day before, it was kept still.
          const before = planProgress(instalments, {
            settled,
            graceDays,
            today: addDays(found.brokenOn, -1),
          });
          expect(before.brokenOn).toBeNull();
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
