import { describe, expect, it } from 'vitest';
import { formatFor } from './format.ts';

describe('formatFor', () => {
  const zh = formatFor('zh-CN', { timeZone: 'Asia/Shanghai', now: '2026-11-21T10:00:00Z' });
  const en = formatFor('en', { timeZone: 'Asia/Shanghai', now: '2026-11-21T10:00:00Z' });

  it('writes money, days and months as the reader does', () => {
    expect(zh.money(123450n, 'CNY')).toBe('¥1,234.50');
    expect(en.money(-1234n, 'JPY')).toBe('-¥1,234');
    expect(zh.day('2026-02-28')).toBe('2026年2月28日');
    expect(en.month('2026-02')).toBe('Feb 2026');
    expect(zh.month('2026-02-28')).toBe('2026年2月');
  });

  it('keeps every digit of an amount beyond what a float holds', () => {
    expect(en.money(900719925474099399n, 'CNY')).toBe('¥9,007,199,254,740,993.99');
  });

  it('tells a moment in the zone of the company, not of the machine', () => {
    expect(en.moment('2026-11-21T17:30:00Z')).toContain('Nov 22, 2026');
    expect(en.moment('2026-11-21T17:30:00Z', 'America/New_York')).toContain('Nov 21, 2026');
  });

  it('leaves out of a moment what the reader knows', () => {
    const now = '2026-11-21T17:30:00Z';
    expect(zh.shortMoment('2026-11-22T06:05:00Z', now)).toBe('14:05');
    expect(zh.shortMoment('2026-11-21T06:05:00Z', now)).toBe('11月21日 14:05');
    expect(en.shortMoment('2026-12-31T15:59:00Z', now)).toMatch(/^Dec 31, 11:59\sPM$/);
    expect(zh.shortMoment('2026-12-31T16:00:00Z', now)).toBe(zh.moment('2026-12-31T16:00:00Z'));
  });

  it('tells how long ago from the clock of the page', () => {
    expect(en.relative('2026-11-21T09:57:00Z')).toBe('3 minutes ago');
    expect(zh.relative('2026-11-23T10:00:00Z')).toBe('后天');
    expect(en.relative('2026-11-21T09:59:40Z')).toBe('20 seconds ago');
  });

  it('writes ratios and sizes', () => {
    expect(en.percent(0.8534)).toBe('85.3%');
    expect(en.bytes(1_572_864)).toBe('1.5 MB');
    expect(en.bytes(10)).toBe('10 bytes');
  });
});
