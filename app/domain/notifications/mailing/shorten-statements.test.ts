import { expect, it } from 'vitest';
import type { MailStatement } from '#app/emails/mail-statement.ts';
import { longestList, shortenStatements } from './shorten-statements.ts';

const statement = (index: number): MailStatement => ({
  propertyName: `1-${index}`,
  bills: ['物业费', '水费'].map((feeItem, item) => ({
    feeItem,
    period: { start: '2026-11-01', end: '2026-12-01' },
    dueDay: '2026-11-25',
    amount: BigInt(100 * index + item),
  })),
});
const statements = (count: number) => Array.from({ length: count }, (_, index) => statement(index));
const total = (list: MailStatement[]) =>
  list.flatMap((entry) => entry.bills).reduce((sum, bill) => sum + bill.amount, 0n);

it('leaves a list that fits as it is', () => {
  expect(shortenStatements(statements(longestList), 'en')).toEqual(statements(longestList));
});

it('sums up what does not fit, without losing a cent', () => {
  const all = statements(500);
  const short = shortenStatements(all, 'en');
  expect(short).toHaveLength(longestList);
  expect(short.at(-1)?.propertyName).toBe('461 other properties');
  expect(short.at(-1)?.bills.map((bill) => bill.feeItem)).toEqual(['物业费', '水费']);
  expect(total(short)).toBe(total(all));
  expect(shortenStatements(all, 'zh-CN').at(-1)?.propertyName).toBe('其他 461 处房产');
});
