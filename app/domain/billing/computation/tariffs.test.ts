import { describe, expect, test } from 'vitest';
import type { BillTerms } from './bill-terms.ts';
import { computeBill } from './compute-bill.ts';
import type { PriceTier, TierBasis } from './fee-terms.ts';

/** Tiered tariffs that are in force, and what their own arithmetic comes to. */

function amountOf(
  tiers: readonly PriceTier[],
  basis: TierBasis,
  used: { quantity: string; soFar?: string },
  change: Partial<BillTerms> = {},
): bigint {
  const computed = computeBill({
    kind: 'tiered',
    cycleMonths: 1,
    period: { start: '2026-01-05', end: '2026-02-05' },
    assignment: { start: '2020-01-01', end: null },
    prices: [{ validFrom: '2020-01-01', unitPrice: '0', tiers }],
    quantity: used.quantity,
    unit: 'kWh',
    currency: 'CNY',
    rounding: { mode: 'half_up', unit: 1n },
    tiers: { basis, soFar: used.soFar ?? '0' },
    ...change,
  });
  if (computed.problem !== null) throw new Error(computed.problem);
  return computed.amount;
}

// 上海市发展和改革委员会《关于本市居民生活用电试行阶梯电价的通知》, in force since 1 July 2012: households not on time-of-use meters,
// by the calendar year.
const shanghaiElectricity = [
  { above: '0', unitPrice: '0.617' },
  { above: '3120', unitPrice: '0.667' },
  { above: '4800', unitPrice: '0.917' },
];

describe('electricity in Shanghai, by the year so far', () => {
  test.each([
    // 3120 x 0.617; 1680 x 0.667 more; 1200 x 0.917 more.
    ['3119', 192_442n],
    ['3120', 192_504n],
    ['3121', 192_571n],
    ['4799', 304_493n],
    ['4800', 304_560n],
    ['4801', 304_652n],
    ['6000', 414_600n],
  ])('%s kWh in one year', (quantity, amount) => {
    expect(amountOf(shanghaiElectricity, 'year', { quantity })).toBe(amount);
  });

  test('what was used before in the year fills the tiers first, so that twelve bills are one', () => {
    let billed = 0n;
    for (let month = 0; month < 12; month += 1)
      billed += amountOf(shanghaiElectricity, 'year', { quantity: '500', soFar: String(500 * month) });
    expect(billed).toBe(414_600n);
  });
});

// 北京市发展和改革委员会《关于我市居民生活用电试行阶梯电价的通知》(京发改〔2012〕831号): below 1 kV, by the month.
const beijingElectricity = [
  { above: '0', unitPrice: '0.4883' },
  { above: '240', unitPrice: '0.5383' },
  { above: '400', unitPrice: '0.7883' },
];

test.each([
  ['239', 11_670n], // 116.7037
  ['240', 11_719n], // 117.192
  ['241', 11_773n], // 117.7303
  ['399', 20_278n], // 117.192 + 159 x 0.5383 = 202.7817
  ['400', 20_332n], // 203.32
  ['401', 20_411n], // 204.1083
  ['500', 28_215n], // 203.32 + 100 x 0.7883
])('electricity in Beijing: %s kWh in a month', (quantity, amount) => {
  expect(amountOf(beijingElectricity, 'month', { quantity })).toBe(amount);
});

test('a bill for three months has three times the bounds of a month', () => {
  const quarter = { cycleMonths: 3 as const, period: { start: '2026-01-05', end: '2026-04-05' } };
  expect(amountOf(beijingElectricity, 'month', { quantity: '1200' }, quarter)).toBe(60_996n); // 3 x 203.32
  expect(amountOf(beijingElectricity, 'month', { quantity: '1201' }, quarter)).toBe(61_075n);
});

// 浙江大学, 陈建海: 习题2-2 阶梯电价 (PTA): up to 50 kWh a month 0.53, above that 0.05 more; its samples: 10 kWh cost 5.30, 100 cost 55.50.
test.each([
  ['10', 530n],
  ['100', 5_550n],
])('the published electricity tariff: %s kWh', (quantity, amount) => {
  const tiers = [
    { above: '0', unitPrice: '0.53' },
    { above: '50', unitPrice: '0.58' },
  ];
  expect(amountOf(tiers, 'month', { quantity })).toBe(amount);
});

// 《C语言程序设计实验与习题指导》 7-11 分段计算居民水费 (PTA): up to 15 t a month 4/3 yuan each, above that 2.50 (y = 2.5x - 17.5); its samples: 12 t cost
// 16.00, 16 t cost 22.50. A price has six decimals, and what the seventh would add is rounded away.
test.each([
  ['12', 1_600n],
  ['16', 2_250n],
])('the published water tariff: %s t', (quantity, amount) => {
  const tiers = [
    { above: '0', unitPrice: '1.333333' },
    { above: '15', unitPrice: '2.5' },
  ];
  expect(amountOf(tiers, 'month', { quantity }, { unit: 't' })).toBe(amount);
});

// 北京市发展和改革委员会《关于北京市居民用水实行阶梯水价的通知》(京发改〔2014〕865号): by the year; each price is published as the sum of the
// water fee of its tier, the water resource fee of 1.57 and the sewage fee of 1.36.
const beijingWater = [
  { above: '0', unitPrice: '5', fee: 207n },
  { above: '180', unitPrice: '7', fee: 407n },
  { above: '260', unitPrice: '9', fee: 607n },
];

test.each([['179'], ['180'], ['181'], ['259'], ['260'], ['261'], ['300'], ['420']])(
  'water in Beijing: %s m³ in a year cost what their three published parts do',
  (quantity) => {
    let [waterFee, used] = [0n, BigInt(quantity)];
    for (const { above, fee } of [...beijingWater].reverse()) {
      const inTier = used > BigInt(above) ? used - BigInt(above) : 0n;
      waterFee += inTier * fee;
      used -= inTier;
    }
    const parts = waterFee + BigInt(quantity) * (157n + 136n);
    expect(amountOf(beijingWater, 'year', { quantity })).toBe(parts);
  },
);

// 上海市发展和改革委员会, 2013: 居民生活用水阶梯水价, by the year; each price is the supply price of its tier and 90 % of the drainage
// price of 1.70.
test.each([
  ['220', 75_900n], // 220 x 3.45
  ['221', 76_383n],
  ['300', 114_540n], // 759 + 80 x 4.83
  ['301', 115_123n],
  ['350', 143_690n], // 1145.40 + 50 x 5.83
])('water in Shanghai: %s m³ in a year', (quantity, amount) => {
  const tiers = [
    { above: '0', unitPrice: '3.45' },
    { above: '220', unitPrice: '4.83' },
    { above: '300', unitPrice: '5.83' },
  ];
  expect(amountOf(tiers, 'year', { quantity })).toBe(amount);
});

describe('a bound is exact', () => {
  const tiers = [
    { above: '0', unitPrice: '1' },
    { above: '10', unitPrice: '2' },
  ];

  test.each([
    ['9.9999', '0', 1_000n], // 9.9999
    ['10', '0', 1_000n],
    ['10.0001', '0', 1_000n], // 10.0002
    ['10.01', '0', 1_002n],
    ['1', '9', 100n],
    ['1', '9.5', 150n],
    ['1', '10', 200n],
    ['1', '-3', 100n],
  ])('%s used after %s', (quantity, soFar, amount) => {
    expect(amountOf(tiers, 'year', { quantity, soFar })).toBe(amount);
  });

  test('also where the price changes between the readings: what was used is spread over the days first', () => {
    // 31 m³ in 31 days: 10 under the old price, all in its first tier; 21 under the new one, all above 10.
    const prices = [
      { validFrom: '2020-01-01', unitPrice: '0', tiers },
      {
        validFrom: '2026-01-15',
        unitPrice: '0',
        tiers: [
          { above: '0', unitPrice: '3' },
          { above: '10', unitPrice: '4' },
        ],
      },
    ];
    expect(amountOf(tiers, 'month', { quantity: '31' }, { prices })).toBe(10_00n + 84_00n);
    // One day later one m³ of the first ten is left for the new price.
    const earlier = prices.map((price, index) =>
      index === 1 ? { ...price, validFrom: '2026-01-14' } : price,
    );
    expect(amountOf(tiers, 'month', { quantity: '31' }, { prices: earlier })).toBe(9_00n + 3_00n + 84_00n);
  });

  test('a price without tiers charges nothing on its days', () => {
    const prices = [
      { validFrom: '2020-01-01', unitPrice: '5' },
      { validFrom: '2026-01-15', unitPrice: '0', tiers },
    ];
    expect(amountOf(tiers, 'month', { quantity: '31' }, { prices })).toBe(42_00n);
  });
});
