import { describe, expect, test } from 'vitest';
import { parseFormula } from '../formula/parse-formula.ts';
import type { BillTerms } from './bill-terms.ts';
import { computeBill, computeBills } from './compute-bill.ts';
import { monthParts, PARTS_PER_MONTH } from './month-parts.ts';
import { payerDays } from './payer-days.ts';

const january = { start: '2026-01-01', end: '2026-02-01' };
const monthly: BillTerms = {
  kind: 'fixed',
  cycleMonths: 1,
  period: january,
  assignment: { start: '2020-01-01', end: null },
  prices: [{ validFrom: '2020-01-01', unitPrice: '310' }],
  quantity: null,
  unit: null,
  currency: 'CNY',
  rounding: { mode: 'half_up', unit: 1n },
};

function billOf(change: Partial<BillTerms>) {
  const computed = computeBill({ ...monthly, ...change });
  if (computed.problem !== null) throw new Error(computed.problem);
  return { amount: computed.amount, tax: computed.taxAmount };
}

describe('a month of thirty days', () => {
  const thirty = { proration: 'thirty_days' as const };
  const from = (start: string, period = january) =>
    billOf({
      ...thirty,
      period,
      assignment: { start, end: null },
      prices: [{ validFrom: '2020-01-01', unitPrice: '300' }],
    });

  test('a day is a thirtieth, whatever the month', () => {
    expect(from('2026-01-01').amount).toBe(30_000n);
    expect(from('2026-01-16').amount).toBe(15_000n);
    expect(from('2026-01-30').amount).toBe(1_000n);
    const february = { start: '2026-02-01', end: '2026-03-01' };
    expect(from('2026-02-01', february).amount).toBe(30_000n);
    // The last day of February carries what is left of the thirty.
    expect(from('2026-02-28', february).amount).toBe(3_000n);
  });

  test('the 31st costs nothing', () => {
    expect(computeBill({ ...monthly, ...thirty, assignment: { start: '2026-01-31', end: null } })).toEqual({
      problem: 'no_charged_days',
    });
  });

  test('every month is one whole', () => {
    for (const month of ['2026-01', '2026-02', '2026-04', '2028-02']) {
      const next = month === '2026-04' ? '2026-05' : `${month.slice(0, 6)}${Number(month.slice(6)) + 1}`;
      expect(monthParts(`${next}-01`, 'thirty_days') - monthParts(`${month}-01`, 'thirty_days')).toBe(
        PARTS_PER_MONTH,
      );
    }
  });
});

describe('discounts', () => {
  const off = (percent: string, start = '2020-01-01', end: string | null = null) => ({
    start,
    end,
    percent,
    kind: 'hardship' as const,
  });

  test('count on their days only, and add up to all of it at most', () => {
    expect(billOf({ discounts: [off('20')] }).amount).toBe(24_800n);
    // 310 a month of 31 days is 10 a day: 10 days whole, 21 at half.
    expect(billOf({ discounts: [off('50', '2026-01-11')] }).amount).toBe(20_500n);
    expect(billOf({ discounts: [off('50', '2026-01-11', '2026-01-21')] }).amount).toBe(26_000n);
    expect(billOf({ discounts: [off('50'), off('12.5')] }).amount).toBe(11_625n);
    expect(billOf({ discounts: [off('60'), off('60', '2026-01-31')] }).amount).toBe(12_000n);
    expect(billOf({ discounts: [off('100')] }).amount).toBe(0n);
  });

  test('what is let off is exact before the one rounding', () => {
    // 0.335 of a cent more would round up: 3.35 x 0.9 = 3.015, half up.
    const prices = [{ validFrom: '2020-01-01', unitPrice: '3.35' }];
    expect(billOf({ prices, discounts: [off('10')] }).amount).toBe(302n);
    expect(billOf({ prices, discounts: [off('10.01')] }).amount).toBe(301n);
  });
});

describe('tax', () => {
  test('inside: the part of the amount that is tax', () => {
    expect(billOf({ tax: { mode: 'inside', rate: '0.06' } })).toEqual({ amount: 31_000n, tax: 1_755n }); // 310 x 6/106 = 17.547
  });

  test('on top: added to the rounded amount, and rounded itself', () => {
    expect(billOf({ tax: { mode: 'on_top', rate: '0.06' } })).toEqual({ amount: 32_860n, tax: 1_860n });
    const prices = [{ validFrom: '2020-01-01', unitPrice: '0.25' }];
    // 0.25 x 0.06 = 0.015, half up.
    expect(billOf({ prices, tax: { mode: 'on_top', rate: '0.06' } })).toEqual({ amount: 27n, tax: 2n });
  });
});

describe('kinds', () => {
  test('per vehicle and month', () => {
    expect(billOf({ kind: 'per_vehicle', quantity: '2', unit: 'vehicle' }).amount).toBe(62_000n);
  });

  test('a formula is an amount per month', () => {
    const parsed = parseFormula('area * rate + if(has_lift = 1, 5, 0)');
    if (!parsed.ok) throw new Error(parsed.error.code);
    const prices = [{ validFrom: '2020-01-01', unitPrice: '0', parameters: { rate: '1.5' } }];
    const formula = { formula: parsed.formula, attributes: { area: '90', has_lift: '1' } };
    const terms = { kind: 'formula' as const, prices, formula };
    expect(billOf(terms).amount).toBe(14_000n);
    expect(billOf({ ...terms, assignment: { start: '2026-01-31', end: null } }).amount).toBe(452n); // 140 / 31
    expect(
      computeBill({ ...monthly, ...terms, formula: { ...formula, attributes: { has_lift: '1' } } }),
    ).toEqual({
      problem: 'attribute_missing',
    });
    const negative = { ...terms, prices: [{ ...prices[0]!, parameters: { rate: '-1' } }] };
    expect(computeBill({ ...monthly, ...negative })).toEqual({ problem: 'amount_negative' });
  });

  test('shares are what they are, whatever the item rounds to', () => {
    const share = { basis: 'area' as const, total: '100000', weight: '90', totalWeight: '4000' };
    const shares = [
      { ...share, amount: '2253' },
      { ...share, amount: '1001' },
    ];
    expect(billOf({ kind: 'shared', prices: [], shares, rounding: { mode: 'up', unit: 100n } }).amount).toBe(
      3_254n,
    );
  });
});

describe('a change of payer', () => {
  const bills = (tenures: [string, string | null, string | null][], change: Partial<BillTerms> = {}) => {
    const days = payerDays(
      tenures.map(([personId, startsOn, endsOn], index) => ({
        id: String(index),
        personId,
        startsOn,
        endsOn,
      })),
      january,
      '2026-01-10',
    );
    const computed = computeBills({ ...monthly, ...change }, days);
    if (computed.problem !== null) throw new Error(computed.problem);
    return computed.bills.map(({ personId, period, amount }) => [personId, period.start, period.end, amount]);
  };

  test('splits the bill on the day', () => {
    expect(
      bills([
        ['a', null, '2026-01-11'],
        ['b', '2026-01-11', null],
      ]),
    ).toEqual([
      ['a', '2026-01-01', '2026-01-11', 10_000n],
      ['b', '2026-01-11', '2026-02-01', 21_000n],
    ]);
    // On the last day of the month.
    expect(
      bills([
        ['a', null, '2026-01-31'],
        ['b', '2026-01-31', null],
      ])[1],
    ).toEqual(['b', '2026-01-31', '2026-02-01', 1_000n]);
  });

  test('leaves days without a payer to nobody, unless there is none on all of them', () => {
    expect(bills([['b', '2026-01-05', null]])).toEqual([
      [null, '2026-01-01', '2026-01-05', 4_000n],
      ['b', '2026-01-05', '2026-02-01', 27_000n],
    ]);
    expect(bills([])).toEqual([[null, '2026-01-01', '2026-02-01', 31_000n]]);
  });

  test('who came last pays where several hold the property', () => {
    expect(
      bills([
        ['a', '2020-01-01', null],
        ['b', '2026-01-11', '2026-01-21'],
      ]).map(([person]) => person),
    ).toEqual(['a', 'b', 'a']);
  });

  test('the parts come to the whole, however they round', () => {
    for (const mode of ['half_up', 'half_even', 'up', 'down'] as const) {
      for (const unit of [1n, 10n, 100n]) {
        const change = {
          rounding: { mode, unit },
          prices: [{ validFrom: '2020-01-01', unitPrice: '100' }],
          tax: { mode: 'on_top' as const, rate: '0.0333' },
        };
        const parts = bills(
          [
            ['a', null, '2026-01-08'],
            ['b', '2026-01-08', '2026-01-19'],
            ['c', '2026-01-19', null],
          ],
          change,
        );
        expect(parts.reduce((sum, [, , , amount]) => sum + (amount as bigint), 0n)).toBe(
          billOf(change).amount,
        );
      }
    }
  });
});
