import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '#app/kernel/dates.ts';
import { monthParts, PARTS_PER_MONTH } from './month-parts.ts';

const anyDay = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1950-01-01', days));

test('every month of two centuries is one whole, whatever its length', () => {
  for (let month = '1900-01-01'; month < '2101-01-01'; month = addMonths(month, 1)) {
    expect(monthParts(addMonths(month, 1)) - monthParts(month)).toBe(PARTS_PER_MONTH);
  }
});

test('a day is a whole number of parts: its share of its own month', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const month = `${day.slice(0, 7)}-01`;
      const parts = monthParts(addDays(day, 1)) - monthParts(day);
      expect(parts * daysBetween(month, addMonths(month, 1))).toBe(PARTS_PER_MONTH);
    }),
  );
});

test('the month is the least number that 28, 29, 30 and 31 all divide', () => {
  const divides = (number: number) => [28, 29, 30, 31].every((days) => number % days === 0);
  expect(divides(PARTS_PER_MONTH)).toBe(true);
  for (let smaller = 31; smaller < PARTS_PER_MONTH; smaller += 31) expect(divides(smaller)).toBe(false);
});
