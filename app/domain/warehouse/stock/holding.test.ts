import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuantity, quantityText } from '../quantity.ts';
import { type Holding, put, take, worthOf } from './holding.ts';

const nothing: Holding = { quantity: 0n, value: 0n };
const quantity = fc.bigInt({ min: 1n, max: 5_000_000n });
const step = fc.oneof(
  fc.record({ kind: fc.constant('put' as const), quantity, value: fc.bigInt({ min: 0n, max: 10_000_000n }) }),
  fc.record({ kind: fc.constant('take' as const), quantity }),
  // Now and then the place is emptied, which is where cents get lost.
  fc.record({ kind: fc.constant('all' as const) }),
);

describe('the moving average', () => {
  it('neither makes nor loses a cent, is never negative, and is worth nothing where there is nothing', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let holding = nothing;
        let came = 0n;
        let went = 0n;
        for (const one of steps) {
          if (one.kind === 'put') {
            holding = put(holding, one.quantity, one.value);
            came += one.value;
            continue;
          }
          const wanted = one.kind === 'all' ? holding.quantity : one.quantity;
          const taken = take(holding, wanted);
          expect(taken === null).toBe(wanted > holding.quantity);
          if (!taken) continue;
          expect(taken.value).toBeGreaterThanOrEqual(0n);
          // Within half a minor unit of the exact share.
          if (holding.quantity > 0n) {
            const off = taken.value * holding.quantity - holding.value * wanted;
            expect((off < 0n ? -off : off) * 2n).toBeLessThanOrEqual(holding.quantity);
          }
          went += taken.value;
          holding = taken.left;
        }
        expect(holding.value).toBe(came - went);
        expect(holding.value).toBeGreaterThanOrEqual(0n);
        if (holding.quantity === 0n) expect(holding.value).toBe(0n);
      }),
      { numRuns: 2_000 },
    );
  });

  it('takes three equal parts of ten cents to the last cent', () => {
    let holding = put(nothing, 30_000n, 10n);
    const parts = [];
    for (let part = 0; part < 3; part += 1) {
      const taken = take(holding, 10_000n);
      parts.push(taken?.value);
      holding = taken?.left ?? holding;
    }
    expect(parts).toEqual([3n, 4n, 3n]);
    expect(holding).toEqual(nothing);
    expect(worthOf(nothing, 10_000n)).toBe(0n);
  });
});

describe('a quantity', () => {
  it('is read and written exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), (value) => {
        expect(parseQuantity(quantityText(value))).toBe(value);
      }),
    );
    expect([parseQuantity('12.5'), parseQuantity('.0001'), parseQuantity('3.00000')]).toEqual([
      125_000n,
      1n,
      30_000n,
    ]);
    expect([parseQuantity('0.00001'), parseQuantity('1e3'), parseQuantity('')]).toEqual([null, null, null]);
    expect([quantityText(125_000n), quantityText(-5_000n), quantityText(0n)]).toEqual(['12.5', '-0.5', '0']);
  });
});
