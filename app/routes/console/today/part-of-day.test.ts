import { expect, it } from 'vitest';
import { partOfDay } from './part-of-day.ts';

it('greets by the clock of the company, not of the server', () => {
  const at = new Date('2026-11-21T23:30:00Z');
  expect(partOfDay(at, 'Asia/Shanghai')).toBe('morning');
  expect(partOfDay(at, 'America/New_York')).toBe('evening');
  expect(partOfDay(at, 'America/Los_Angeles')).toBe('afternoon');
  expect(partOfDay(new Date('2026-11-21T03:59:00Z'), 'UTC')).toBe('evening');
  expect(partOfDay(new Date('2026-11-21T04:00:00Z'), 'UTC')).toBe('morning');
});
