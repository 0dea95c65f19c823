import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readMinutes, writeMinutes } from './minutes-text.ts';

it('reads what it writes', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90_000 }), (minutes) => {
      expect(readMinutes(writeMinutes(minutes))).toBe(minutes);
    }),
  );
});

it('reads minutes, hours and days in both languages, and nothing else', () => {
  expect(['30', '30m', '4h', '２ d', '2天', '1 小时', '15分钟'].map(readMinutes)).toEqual([
    30, 30, 240, 2_880, 2_880, 60, 15,
  ]);
  for (const text of ['', '0', '-1h', '1.5h', '4 weeks', '91d', 'h'])
    expect(readMinutes(text), text).toBeNull();
});
