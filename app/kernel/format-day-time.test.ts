import { expect, it } from 'vitest';
import { formatDayTime } from './dates.ts';

it.each([
  ['zh-CN', '2026年11月26日 16:30'],
  ['en', 'Nov 26, 2026, 4:30 PM'],
])('tells a time of a day as one does in %s', (language, text) => {
  expect(formatDayTime('2026-11-26', '16:30', language).replaceAll('\u202f', ' ')).toBe(text);
});
