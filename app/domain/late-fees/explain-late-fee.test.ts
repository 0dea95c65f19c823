import { describe, expect, it } from 'vitest';
import { computeLateFee } from './compute-late-fee.ts';
import { explainLateFee } from './explain-late-fee.ts';
import type { LateFeeExplanation } from './late-fee-explanation.ts';

const rule = { graceDays: 10, countsFrom: 'due_day', dailyRate: '0.0005', capPercent: '5' } as const;
const bill = { billId: 'x', dueOn: '2027-12-20', amount: 30_000n };
const of = (through: string) =>
  computeLateFee(bill, rule, [{ day: '2028-01-04', amount: 10_000n }], through) as LateFeeExplanation;

describe('the words of a late fee', () => {
  it('are in Chinese what a person would write', () => {
    expect(explainLateFee(of('2028-01-04'), 'CNY', 'zh-CN')).toEqual([
      '原账单应于2027年12月20日前缴清，宽限 10 天',
      '2027年12月21日至2028年1月3日：¥300.00 × 0.05% × 14 天',
      '2028年1月4日：¥200.00 × 0.05% × 1 天',
      '合计 ¥2.20',
      '最多不超过原账单的 5%',
    ]);
  });

  it('name the days that a payment plan kept free', () => {
    const found = computeLateFee(bill, rule, [], '2028-01-31', [
      { from: '2028-01-05', to: '2028-01-26' },
    ]) as LateFeeExplanation;
    expect(explainLateFee(found, 'CNY', 'zh-CN')).toEqual([
      '原账单应于2027年12月20日前缴清，宽限 10 天',
      '2027年12月21日至2028年1月4日：¥300.00 × 0.05% × 15 天',
      '2028年1月5日至2028年1月25日：分期协议履行期间，不计违约金',
      '2028年1月26日至2028年1月31日：¥300.00 × 0.05% × 6 天',
      '合计 ¥3.15',
      '最多不超过原账单的 5%',
    ]);
  });

  it('are in English what a person would write, and say when the limit is reached', () => {
    expect(explainLateFee(of('2028-06-30'), 'CNY', 'en')).toEqual([
      'The bill was due on Dec 20, 2027, with 10 days of grace',
      'Dec 21, 2027 to Jan 3, 2028: ¥300.00 × 0.05% × 14 days',
      'Jan 4, 2028 to Jun 30, 2028: ¥200.00 × 0.05% × 179 days',
      'The limit is reached: ¥300.00 × 5% = ¥15.00',
    ]);
  });

  it('leave out a grace and a limit that there are not', () => {
    const plain = { ...rule, graceDays: 0, capPercent: null };
    const found = computeLateFee(bill, plain, [], '2027-12-21') as LateFeeExplanation;
    expect(explainLateFee(found, 'JPY', 'en')).toEqual([
      'The bill was due on Dec 20, 2027',
      'Dec 21, 2027: ¥30,000 × 0.05% × 1 day',
      'In all ¥15',
    ]);
  });
});
