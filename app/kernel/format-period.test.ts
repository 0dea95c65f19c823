import { expect, test } from 'vitest';
import { formatPeriod } from './format-period.ts';

test.each([
  ['2026-02-01', '2026-03-01', '2026年2月', 'Feb 2026'],
  ['2026-01-01', '2026-04-01', '2026年1月至3月', 'Jan – Mar 2026'],
  ['2026-09-01', '2027-09-01', '2026年9月至2027年8月', 'Sep 2026 – Aug 2027'],
  ['2026-01-01', '2027-01-01', '2026年', '2026'],
  ['2026-01-20', '2026-02-19', '2026年1月20日至2月18日', 'Jan 20 – Feb 18, 2026'],
  ['2026-12-20', '2027-01-20', '2026年12月20日至2027年1月19日', 'Dec 20, 2026 – Jan 19, 2027'],
  ['2026-02-17', '2026-02-18', '2026年2月17日', 'Feb 17, 2026'],
])('[%s, %s) is %s, %s', (start, end, chinese, english) => {
  expect(formatPeriod({ start, end }, 'zh-CN')).toBe(chinese);
  expect(formatPeriod({ start, end }, 'en')).toBe(english);
});
