import { decimalOf, readDecimal } from './decimal-text.ts';
import type { PriceTier } from './fee-terms.ts';

export type TierUse = { above: string; unitPrice: string; quantity: string };

type Use = {
  tiers: readonly PriceTier[];
  /** How many months the bounds hold for together; 1 where they hold for a year. */
  months: number;
  /** What had been used before, and what is spread evenly over `days`. */
  soFar: string;
  quantity: string;
  days: number;
  /** The days that are asked about, counted from the first of them. */
  from: number;
  to: number;
};

/**
 * What of a consumption falls into each tier on some of its days, times all its days, so that it is exact; tiers that are not reached are
 * left out. `above` comes back for all the months.
 */
export function tierQuantities(use: Use): TierUse[] {
  const tiers = [...use.tiers]
    .map(({ above, unitPrice }) => ({ above: readDecimal(above), unitPrice }))
    .sort((a, b) => (scaled(a.above, 9) < scaled(b.above, 9) ? -1 : 1));
  const [soFar, quantity] = [readDecimal(use.soFar), readDecimal(use.quantity)];
  const scale = Math.max(soFar.scale, quantity.scale, ...tiers.map(({ above }) => above.scale));
  const days = BigInt(use.days);
  const position = (day: number) => scaled(soFar, scale) * days + scaled(quantity, scale) * BigInt(day);
  const bound = (index: number) => scaled(tiers[index]!.above, scale) * BigInt(use.months);
  return tiers.flatMap(({ unitPrice }, index) => {
    const low = bound(index) * days;
    const high = index + 1 < tiers.length ? bound(index + 1) * days : null;
    const [since, until] = [position(use.from), position(use.to)];
    const used = (high === null || until < high ? until : high) - (since > low ? since : low);
    if (used <= 0n) return [];
    return [
      {
        above: decimalOf({ digits: bound(index), scale }),
        unitPrice: decimalOf(readDecimal(unitPrice)),
        quantity: decimalOf({ digits: used, scale }),
      },
    ];
  });
}

const scaled = ({ digits, scale }: { digits: bigint; scale: number }, to: number) =>
  digits * 10n ** BigInt(to - scale);
