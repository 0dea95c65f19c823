import fc from 'fast-check';
import { expect, it } from 'vitest';
import { likelyCash, splitCash } from './split-cash.ts';

const amount = fc.bigInt({ min: 1n, max: 10n ** 12n });

it('accounts for every cent that was handed over and owed', () => {
  fc.assert(
    fc.property(amount, amount, fc.boolean(), (due, received, keep) => {
      const split = splitCash(due, received, keep);
      expect(split.amount + split.change).toBe(received);
      expect(split.amount - split.credit + split.open).toBe(due);
      expect([split.change, split.credit, split.open].every((part) => part >= 0n)).toBe(true);
      expect(split.change > 0n && split.credit > 0n).toBe(false);
    }),
  );
});

it('offers the amount itself and round sums above it, each once', () => {
  expect(likelyCash(17_135n, 100n)).toEqual([17_135n, 18_000n, 20_000n]);
  expect(likelyCash(20_000n, 100n)).toEqual([20_000n]);
  expect(likelyCash(4_120n, 100n)).toEqual([4_120n, 5_000n, 10_000n]);
});
