import { expect, test } from 'vitest';
import { type BillTerms, computeBill } from './compute-bill.ts';
import { explainBill } from './explain-bill.ts';

const quarterFee: BillTerms = {
  kind: 'per_area',
  cycleMonths: 3,
  period: { start: '2026-01-01', end: '2026-04-01' },
  assignment: { start: '2020-01-01', end: null },
  prices: [{ validFrom: '2020-01-01', unitPrice: '1.30' }],
  quantity: '94.56',
  unit: 'm2',
  currency: 'CNY',
  rounding: { mode: 'half_up', unit: 1n },
};

function explained(terms: BillTerms, language: 'zh-CN' | 'en'): string[] {
  const computed = computeBill(terms);
  if (computed.problem) throw new Error(computed.problem);
  // Through JSON, as it comes back from the database.
  return explainBill(JSON.parse(JSON.stringify(computed.explanation)), terms.currency, language);
}

test('a whole quarter', () => {
  expect(explained(quarterFee, 'en')).toEqual(['94.56 m² × ¥1.30 × 3 months = ¥368.78']);
  expect(explained(quarterFee, 'zh-CN')).toEqual(['94.56 m² × ¥1.30 × 3 个月 = ¥368.78']);
});

test('a move-in, a surcharge, a price change and a rounding unit', () => {
  const terms: BillTerms = {
    ...quarterFee,
    assignment: { start: '2026-01-15', end: null },
    prices: [
      { validFrom: '2020-01-01', unitPrice: '1.30' },
      { validFrom: '2026-03-11', unitPrice: '1.455', surcharge: '10' },
    ],
    rounding: { mode: 'half_up', unit: 10n },
  };
  // 229.994 + 99.977 = 329.971, rounded as one to 330.00; the 3 fen are shared by the two lines.
  expect(explained(terms, 'en')).toEqual([
    'Jan 15, 2026 to Mar 10, 2026: 94.56 m² × ¥1.30 × (17/31 + 1 + 10/31) months = ¥230.01',
    'Mar 11, 2026 to Mar 31, 2026: (94.56 m² × ¥1.455 + ¥10.00) × 21/31 month = ¥99.99',
    '¥230.01 + ¥99.99 = ¥330.00',
    'Total rounded to the nearest ¥0.10',
  ]);
  expect(explained(terms, 'zh-CN')[1]).toContain('21/31 个月');
});

test('a single charged day', () => {
  expect(explained({ ...quarterFee, assignment: { start: '2026-03-31', end: null } }, 'en')).toEqual([
    'Mar 31, 2026: 94.56 m² × ¥1.30 × 1/31 month = ¥3.97',
  ]);
});

test('a fixed fee, monthly and once', () => {
  const fixed: BillTerms = {
    ...quarterFee,
    kind: 'fixed',
    prices: [{ validFrom: '2020-01-01', unitPrice: '150' }],
  };
  const month = { start: '2026-02-01', end: '2026-03-01' };
  expect(explained({ ...fixed, cycleMonths: 1, period: month }, 'en')).toEqual([
    '¥150.00 × 1 month = ¥150.00',
  ]);
  const day = { start: '2026-02-17', end: '2026-02-18' };
  expect(explained({ ...fixed, cycleMonths: 0, period: day }, 'zh-CN')).toEqual(['一次性 ¥150.00 = ¥150.00']);
});

test('a meter, with and without a price change', () => {
  const meter: BillTerms = {
    ...quarterFee,
    kind: 'per_quantity',
    cycleMonths: 1,
    quantity: '1230.5',
    unit: 'kWh',
    period: { start: '2026-01-20', end: '2026-02-19' },
    prices: [{ validFrom: '2020-01-01', unitPrice: '0.6170' }],
  };
  expect(explained(meter, 'en')).toEqual(['1,230.5 kWh × ¥0.617 = ¥759.22']);
  const prices = [...meter.prices, { validFrom: '2026-02-01', unitPrice: '0.7' }];
  expect(explained({ ...meter, prices }, 'zh-CN')).toEqual([
    '2026年1月20日至2026年1月31日：1,230.5 kWh × ¥0.617 × 12/30 天 = ¥303.69',
    '2026年2月1日至2026年2月18日：1,230.5 kWh × ¥0.70 × 18/30 天 = ¥516.81',
    '¥303.69 + ¥516.81 = ¥820.50',
  ]);
});
