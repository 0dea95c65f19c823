import { expect, test } from 'vitest';
import { parseFormula } from '../formula/parse-formula.ts';
import { type BillTerms, computeBill, computeBills } from './compute-bill.ts';
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

const meter: BillTerms = {
  ...quarterFee,
  kind: 'tiered',
  cycleMonths: 1,
  quantity: '450',
  unit: 'kWh',
  period: { start: '2026-01-05', end: '2026-02-05' },
  prices: [
    {
      validFrom: '2020-01-01',
      unitPrice: '0',
      tiers: [
        { above: '0', unitPrice: '0.4883' },
        { above: '240', unitPrice: '0.5383' },
        { above: '400', unitPrice: '0.7883' },
      ],
    },
  ],
  tiers: { basis: 'month', soFar: '0' },
};

test('tiers, by month and by the year so far', () => {
  expect(explained(meter, 'zh-CN')).toEqual([
    '240 kWh × ¥0.4883 + 160 kWh × ¥0.5383 + 50 kWh × ¥0.7883 = ¥242.74',
    '每月超过 240 kWh 的部分：¥0.5383',
    '每月超过 400 kWh 的部分：¥0.7883',
  ]);
  expect(explained({ ...meter, quantity: '10', tiers: { basis: 'year', soFar: '235' } }, 'en')).toEqual([
    '5 kWh × ¥0.4883 + 5 kWh × ¥0.5383 = ¥5.13',
    'Used earlier this year, and counted towards the tiers first: 235 kWh',
    'What is above 240 kWh in the year: ¥0.5383',
  ]);
});

test('tiers where the price changes between the readings', () => {
  const [first] = meter.prices;
  const prices = [first!, { ...first!, validFrom: '2026-01-15', tiers: [{ above: '0', unitPrice: '0.6' }] }];
  expect(explained({ ...meter, quantity: '100', prices }, 'en')).toEqual([
    'Jan 5, 2026 to Jan 14, 2026: ≈ 32.2581 kWh × ¥0.4883 = ¥15.75',
    'Jan 15, 2026 to Feb 4, 2026: ≈ 67.7419 kWh × ¥0.60 = ¥40.65',
    '¥15.75 + ¥40.65 = ¥56.40',
  ]);
});

test('a discount for some of the days, and a tax', () => {
  const terms: BillTerms = {
    ...quarterFee,
    discounts: [{ start: '2026-03-01', end: null, percent: '20', kind: 'first_year' }],
    tax: { mode: 'on_top', rate: '0.06' },
  };
  expect(explained(terms, 'en')).toEqual([
    'Jan 1, 2026 to Feb 28, 2026: 94.56 m² × ¥1.30 × 2 months = ¥245.86',
    'Mar 1, 2026 to Mar 31, 2026: 94.56 m² × ¥1.30 × 1 month × 80% = ¥98.34',
    'Discount of 20%: first year',
    '¥245.86 + ¥98.34 = ¥344.20',
    '¥344.20 + 6% tax of ¥20.65 = ¥364.85',
  ]);
  expect(explained({ ...quarterFee, tax: { mode: 'inside', rate: '0.06' } }, 'zh-CN')).toEqual([
    '94.56 m² × ¥1.30 × 3 个月 = ¥368.78',
    '含税（税率 6%）：其中税额 ¥20.87',
  ]);
});

test('a share of a cost', () => {
  const shares = [
    { basis: 'area' as const, amount: '2253', total: '100000', weight: '90', totalWeight: '4000' },
    { basis: 'equal' as const, amount: '500', total: '50000', weight: '1', totalWeight: '100' },
  ];
  expect(explained({ ...meter, kind: 'shared', shares }, 'zh-CN')).toEqual([
    '公摊 ¥1,000.00，按面积：90/4000 m²，分摊 ¥22.53',
    '公摊 ¥500.00，按户均摊：1/100 户，分摊 ¥5.00',
    '¥22.53 + ¥5.00 = ¥27.53',
  ]);
  expect(explained({ ...meter, kind: 'shared', shares: shares.slice(0, 1) }, 'en')).toEqual([
    'Shared cost of ¥1,000.00 by area: 90/4000 m² is ¥22.53',
  ]);
});

test('a formula with its values, vehicles, and a month of thirty days', () => {
  const parsed = parseFormula('if(kind = "shop", 2, 1) * area * rate');
  if (!parsed.ok) throw new Error(parsed.error.code);
  const formula = { formula: parsed.formula, attributes: { kind: 'shop', area: '50' } };
  const prices = [{ validFrom: '2020-01-01', unitPrice: '0', parameters: { rate: '1.5' } }];
  const terms: BillTerms = { ...quarterFee, kind: 'formula', prices, formula };
  expect(explained(terms, 'en')).toEqual([
    '[if("shop" = "shop", 2, 1) * 50 * 1.5] ¥150.00 × 3 months = ¥450.00',
  ]);
  const vehicles: BillTerms = { ...quarterFee, kind: 'per_vehicle', quantity: '2', unit: 'vehicle' };
  expect(explained(vehicles, 'en')).toEqual(['2 vehicles × ¥1.30 × 3 months = ¥7.80']);
  const assignment = { start: '2026-03-16', end: null };
  expect(explained({ ...vehicles, proration: 'thirty_days', assignment }, 'zh-CN')).toEqual([
    '2026年3月16日至2026年3月31日：2 辆 × ¥1.30 × 15/30 个月 = ¥1.30',
    '每月按 30 天计，每天为月费的 1/30',
  ]);
});

test('the part of one of two payers', () => {
  const payers = [
    { personId: 'a', start: '2026-01-01', end: '2026-01-11' },
    { personId: 'b', start: '2026-01-11', end: '2026-04-01' },
  ];
  const computed = computeBills(quarterFee, payers);
  if (computed.problem !== null) throw new Error(computed.problem);
  const [first] = computed.bills;
  expect(explainBill(first!.explanation, 'CNY', 'en')).toEqual([
    'Jan 1, 2026 to Jan 10, 2026: 94.56 m² × ¥1.30 × 10/31 month = ¥39.65',
    'Who pays changed within the period: bill 1 of 2, which come to ¥368.78 together',
  ]);
});
