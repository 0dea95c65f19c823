import { divideRounded } from '#app/kernel/money.ts';
import { smallerOf } from '../payments/settlement/smaller-of.ts';

/** Of a kind of coupon, what decides its worth. Minor units. */
export type CouponTerms = {
  kind: string;
  amount: bigint | null;
  percent: number | null;
  maxAmount: bigint | null;
  minSpend: bigint;
};

/** What a coupon takes off an amount, in minor units: nothing where the amount is below its least, and never more than the amount. */
export function couponWorth(
  { kind, amount, percent, maxAmount, minSpend }: CouponTerms,
  spent: bigint,
): bigint {
  if (spent < minSpend || spent <= 0n) return 0n;
  const worth =
    kind === 'amount' ? (amount ?? 0n) : divideRounded(spent * BigInt(percent ?? 0), 100n, 'half_up');
  return smallerOf(spent, maxAmount !== null && kind === 'percent' ? smallerOf(worth, maxAmount) : worth);
}
