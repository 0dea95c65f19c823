import { divideRounded, minorDigits } from '#app/kernel/money.ts';
import { smallerOf } from '../payments/settlement/smaller-of.ts';

/** What points are worth, and how much of a bill they may pay, in percent. */
export type LoyaltyRules = { pointsPerMajor: number; maxPercent: number };

/** What so many points pay, in minor units of the currency: never more than they are worth. */
export function worthOfPoints(
  points: number,
  { pointsPerMajor }: Pick<LoyaltyRules, 'pointsPerMajor'>,
  currency: string,
): bigint {
  return (BigInt(points) * 10n ** BigInt(minorDigits(currency))) / BigInt(pointsPerMajor);
}

/** The fewest points that pay an amount of minor units. */
export function pointsFor(
  amount: bigint,
  { pointsPerMajor }: Pick<LoyaltyRules, 'pointsPerMajor'>,
  currency: string,
): number {
  return Number(divideRounded(amount * BigInt(pointsPerMajor), 10n ** BigInt(minorDigits(currency)), 'up'));
}

/** Up to how much of an amount points may pay, in minor units. */
export function mostByPoints(amount: bigint, { maxPercent }: Pick<LoyaltyRules, 'maxPercent'>): bigint {
  return (amount * BigInt(maxPercent)) / 100n;
}

/** What comes of wanting to use so many points where there is room for so much: no point is taken that pays nothing. */
export function payByPoints(
  wanted: number,
  room: bigint,
  rules: Pick<LoyaltyRules, 'pointsPerMajor'>,
  currency: string,
): { points: number; amount: bigint } {
  const amount = smallerOf(worthOfPoints(wanted, rules, currency), room);
  if (amount <= 0n) return { points: 0, amount: 0n };
  return { points: pointsFor(amount, rules, currency), amount };
}
