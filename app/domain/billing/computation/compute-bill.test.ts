import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween } from '#app/kernel/dates.ts';
import { divideRounded, type Rounding } from '#app/kernel/money.ts';
import { billingPeriods } from './billing-periods.ts';
import { type BillTerms, computeBill } from './compute-bill.ts';
import { exactCharge } from './exact-charge.ts';
import type { CycleMonths } from './fee-terms.ts';
import { CALENDAR_ANCHOR, periodOf } from './period-of.ts';
import { segmentAmounts } from './segment-amounts.ts';

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

function amountOf(terms: BillTerms): bigint {
  const computed = computeBill(terms);
  if (computed.problem) throw new Error(computed.problem);
  return computed.amount;
}

/** The unrounded amount as [numerator, denominator]; nothing where no day is charged. */
function exactOf(terms: BillTerms): [bigint, bigint] {
  const computed = computeBill(terms);
  if (computed.problem) return [0n, 1n];
  const { numerator, denominator } = exactCharge(computed.explanation, terms.currency);
  return [numerator, denominator];
}

describe('known amounts', () => {
  test('area x price x months', () => {
    expect(amountOf(quarterFee)).toBe(36_878n); // 94.56 x 1.30 x 3 = 368.784
  });

  test('area x price with a surcharge per month', () => {
    const prices = [{ validFrom: '2020-01-01', unitPrice: '1.30', surcharge: '10.5' }];
    expect(amountOf({ ...quarterFee, prices })).toBe(40_028n); // (122.928 + 10.5) x 3 = 400.284
  });

  test('a fixed amount per month takes no area', () => {
    const fixed: BillTerms = { ...quarterFee, kind: 'fixed', quantity: null, cycleMonths: 12 };
    const period = { start: '2026-01-01', end: '2027-01-01' };
    expect(amountOf({ ...fixed, period, prices: [{ validFrom: '2020-01-01', unitPrice: '150' }] })).toBe(
      180_000n,
    );
  });

  test('move-in on the last day of a month pays that day', () => {
    const assignment = { start: '2026-03-31', end: null };
    expect(amountOf({ ...quarterFee, assignment })).toBe(397n); // 122.928 / 31 = 3.9654...
  });

  test('move-out on the first day after a whole month pays that month', () => {
    const assignment = { start: '2020-01-01', end: '2026-02-01' };
    expect(amountOf({ ...quarterFee, assignment })).toBe(12_293n);
  });

  test('29 February is 1/29 of a month', () => {
    const period = { start: '2028-02-01', end: '2028-03-01' };
    const fixed: BillTerms = { ...quarterFee, kind: 'fixed', cycleMonths: 1, period };
    const prices = [{ validFrom: '2020-01-01', unitPrice: '29' }];
    expect(amountOf({ ...fixed, prices, assignment: { start: '2028-02-29', end: null } })).toBe(100n);
  });

  test('a price change in the middle of a month splits it on the day', () => {
    const prices = [
      { validFrom: '2020-01-01', unitPrice: '31' },
      { validFrom: '2026-01-11', unitPrice: '62' },
    ];
    const period = { start: '2026-01-01', end: '2026-02-01' };
    const fixed: BillTerms = { ...quarterFee, kind: 'fixed', cycleMonths: 1, period, prices };
    expect(amountOf(fixed)).toBe(5_200n); // 31 x 10/31 + 62 x 21/31
  });

  test('consumption is shared over the days of its reading when its price changes', () => {
    const terms: BillTerms = {
      ...quarterFee,
      kind: 'per_quantity',
      quantity: '30',
      unit: 'm3',
      period: { start: '2026-01-20', end: '2026-02-19' },
      prices: [
        { validFrom: '2020-01-01', unitPrice: '2.8' },
        { validFrom: '2026-02-01', unitPrice: '3.1' },
      ],
    };
    expect(amountOf(terms)).toBe(8_940n); // 30 x (2.8 x 12/30 + 3.1 x 18/30)
    expect(amountOf({ ...terms, prices: terms.prices.slice(0, 1) })).toBe(8_400n);
  });

  test('a one-off charge is whole on its day', () => {
    const period = periodOf(0, '2026-02-17', '2026-02-17')!;
    expect(amountOf({ ...quarterFee, cycleMonths: 0, period })).toBe(12_293n);
  });

  test('a currency without decimals rounds to whole units', () => {
    expect(amountOf({ ...quarterFee, currency: 'JPY' })).toBe(369n);
  });

  test.each<[Rounding, bigint, bigint]>([
    ['half_up', 10n, 36_880n],
    ['down', 10n, 36_870n],
    ['up', 100n, 36_900n],
    ['down', 100n, 36_800n],
    ['half_even', 100n, 36_900n],
  ])('rounding %s to %i', (mode, unit, amount) => {
    expect(amountOf({ ...quarterFee, rounding: { mode, unit } })).toBe(amount);
  });

  test('an exact half goes up, or to even', () => {
    const period = { start: '2026-01-01', end: '2026-02-01' };
    const fixed: BillTerms = { ...quarterFee, kind: 'fixed', cycleMonths: 1, period };
    const prices = [{ validFrom: '2020-01-01', unitPrice: '0.125' }];
    expect(amountOf({ ...fixed, prices })).toBe(13n);
    expect(amountOf({ ...fixed, prices, rounding: { mode: 'half_even', unit: 1n } })).toBe(12n);
  });
});

describe('what cannot be billed says why', () => {
  test.each<[Partial<BillTerms>, string]>([
    [{ quantity: null }, 'quantity_missing'],
    [{ quantity: '' }, 'quantity_missing'],
    [{ quantity: '-1' }, 'quantity_negative'],
    [{ prices: [] }, 'no_charged_days'],
    [{ prices: [{ validFrom: '2026-04-01', unitPrice: '1' }] }, 'no_charged_days'],
    [{ assignment: { start: '2026-04-01', end: null } }, 'no_charged_days'],
    [{ assignment: { start: '2020-01-01', end: '2026-01-01' } }, 'no_charged_days'],
  ])('%j', (change, problem) => {
    expect(computeBill({ ...quarterFee, ...change })).toEqual({ problem });
  });

  test('a price or area that is no number is refused', () => {
    expect(() => computeBill({ ...quarterFee, quantity: '12a' })).toThrow(RangeError);
    expect(() =>
      computeBill({ ...quarterFee, prices: [{ validFrom: '2020-01-01', unitPrice: '' }] }),
    ).toThrow(RangeError);
    expect(() =>
      computeBill({ ...quarterFee, prices: [{ validFrom: '2020-01-01', unitPrice: '-1' }] }),
    ).toThrow(RangeError);
  });
});

const decimal = (maxDigits: number, scale: number) =>
  fc
    .tuple(fc.integer({ min: 0, max: 10 ** maxDigits - 1 }), fc.integer({ min: 0, max: 10 ** scale - 1 }))
    .map(([whole, fraction]) => `${whole}.${String(fraction).padStart(scale, '0')}`);

const anyTerms: fc.Arbitrary<BillTerms> = fc
  .record({
    kind: fc.constantFrom('fixed' as const, 'per_area' as const),
    cycleMonths: fc.constantFrom<CycleMonths>(1, 3, 6, 12),
    day: fc.integer({ min: 0, max: 4_000 }),
    quantity: decimal(4, 2),
    prices: fc.uniqueArray(
      fc.record({
        offset: fc.integer({ min: -400, max: 400 }),
        unitPrice: decimal(3, 4),
        surcharge: decimal(2, 2),
      }),
      { minLength: 1, maxLength: 4, selector: (price) => price.offset },
    ),
    startOffset: fc.integer({ min: -400, max: 400 }),
    length: fc.option(fc.integer({ min: 0, max: 800 }), { nil: null }),
    mode: fc.constantFrom<Rounding>('half_up', 'half_even', 'up', 'down'),
    unit: fc.constantFrom(1n, 10n, 100n),
  })
  .map((drawn) => {
    const day = addDays('2023-01-01', drawn.day);
    const start = addDays(day, drawn.startOffset);
    return {
      kind: drawn.kind,
      cycleMonths: drawn.cycleMonths,
      period: periodOf(drawn.cycleMonths, CALENDAR_ANCHOR, day)!,
      assignment: { start, end: drawn.length === null ? null : addDays(start, drawn.length) },
      prices: drawn.prices.map(({ offset, ...price }) => ({ ...price, validFrom: addDays(day, offset) })),
      quantity: drawn.quantity,
      unit: 'm2',
      currency: 'CNY',
      rounding: { mode: drawn.mode, unit: drawn.unit },
    };
  });

describe('whatever the terms', () => {
  test('the segments shown add up to the bill, lie end to end, and the amount is a multiple of the rounding unit', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const computed = computeBill(terms);
        if (computed.problem) return;
        const { explanation, amount } = computed;
        expect(segmentAmounts(explanation, 'CNY').reduce((sum, part) => sum + part, 0n)).toBe(amount);
        expect(amount % terms.rounding.unit).toBe(0n);
        for (const [index, segment] of explanation.segments.entries()) {
          expect(segment.days).toBe(daysBetween(segment.from, segment.to));
          if (index > 0) expect(segment.from).toBe(explanation.segments[index - 1]!.to);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('the amount equals a sum over single days, each at the price of the day', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        // A second, slower way to the same figure: day by day, over the product of all month lengths.
        const denominator = 28n * 29n * 30n * 31n;
        let sum = 0n;
        for (let day = terms.period.start; day < terms.period.end; day = addDays(day, 1)) {
          const { start, end } = terms.assignment;
          if (day < start || (end !== null && day >= end)) continue;
          const price = terms.prices
            .filter(({ validFrom }) => validFrom <= day)
            .reduce<(typeof terms.prices)[number] | null>(
              (latest, version) => (latest && latest.validFrom > version.validFrom ? latest : version),
              null,
            );
          if (!price) continue;
          const month = `${day.slice(0, 7)}-01`;
          const monthDays = BigInt(daysBetween(month, addMonths(month, 1)));
          const scaled = (text: string, digits: number) =>
            BigInt(text.replace('.', '')) * 10n ** BigInt(digits);
          const monthly =
            terms.kind === 'fixed'
              ? scaled(price.unitPrice, 2)
              : scaled(terms.quantity!, 0) * scaled(price.unitPrice, 0) + scaled(price.surcharge!, 4);
          sum += (monthly * denominator) / monthDays;
        }
        const { mode, unit } = terms.rounding;
        const expected = divideRounded(sum * 100n, denominator * 10n ** 6n * unit, mode) * unit;
        const computed = computeBill(terms);
        expect(computed.problem ? 0n : computed.amount).toBe(expected);
      }),
      { numRuns: 300 },
    );
  });

  test('two owners who change on any day owe together exactly what one would', () => {
    fc.assert(
      fc.property(anyTerms, fc.integer({ min: 0, max: 366 }), (terms, offset) => {
        const change = addDays(terms.period.start, offset);
        const whole: BillTerms = {
          ...terms,
          assignment: { start: terms.period.start, end: terms.period.end },
        };
        const [wholeN, wholeD] = exactOf(whole);
        const [beforeN, beforeD] = exactOf({
          ...whole,
          assignment: { start: terms.period.start, end: change },
        });
        const [afterN, afterD] = exactOf({ ...whole, assignment: { start: change, end: null } });
        expect((beforeN * afterD + afterN * beforeD) * wholeD).toBe(wholeN * beforeD * afterD);
      }),
      { numRuns: 500 },
    );
  });
});

test('36 months of monthly bills stay within half a cent a bill of the exact sum, over 10,000 contracts', () => {
  let seed = 20_261_121;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const months = billingPeriods(1, CALENDAR_ANCHOR, '2026-01-01', '2029-01-01');
  expect(months).toHaveLength(36);
  for (let contract = 0; contract < 10_000; contract += 1) {
    const terms: BillTerms = {
      ...quarterFee,
      cycleMonths: 1,
      quantity: `${random(300)}.${String(random(100)).padStart(2, '0')}`,
      prices: [
        { validFrom: '2020-01-01', unitPrice: `${random(9)}.${String(random(1000)).padStart(3, '0')}` },
      ],
      assignment: { start: addDays('2026-01-01', random(366)), end: null },
    };
    let billed = 0n;
    let bills = 0n;
    for (const period of months) {
      const computed = computeBill({ ...terms, period });
      if (computed.problem) continue;
      billed += computed.amount;
      bills += 1n;
    }
    const [numerator, denominator] = exactOf({
      ...terms,
      period: { start: '2026-01-01', end: '2029-01-01' },
    });
    const drift = billed * denominator - numerator;
    expect((drift < 0n ? -drift : drift) * 2n <= bills * denominator).toBe(true);
  }
}, 60_000);

test('an owner who moves in on any of 366 days has 12 bills in the year that follow each other and no day charged twice', () => {
  for (let offset = 0; offset < 366; offset += 1) {
    const start = addDays('2028-01-01', offset);
    const end = addMonths(start, 12);
    const periods = billingPeriods(1, CALENDAR_ANCHOR, start, end);
    expect(periods.length).toBe(start.endsWith('-01') ? 12 : 13);
    let days = 0;
    for (const period of periods) {
      const computed = computeBill({ ...quarterFee, cycleMonths: 1, period, assignment: { start, end } });
      if (computed.problem) throw new Error(`${start} ${period.start}: ${computed.problem}`);
      days += computed.explanation.segments[0]!.days;
    }
    expect(days).toBe(daysBetween(start, end));
  }
});
