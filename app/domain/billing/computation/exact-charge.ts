import { type Decimal, minorDigits } from '#app/kernel/money.ts';
import type { BillExplanation, ExplainedSegment } from './bill-explanation.ts';
import { readDecimal } from './decimal-text.ts';

export type ExactCharge = {
  /** Minor units, as numerator / denominator. */
  numerator: bigint;
  denominator: bigint;
  /** What each segment adds to the numerator. */
  bySegment: bigint[];
};

export type ChargedSegment = Pick<
  ExplainedSegment,
  'unitPrice' | 'surcharge' | 'parts' | 'tiers' | 'discounts'
>;

/**
 * The charge before rounding, over one common denominator, as whole numbers: the sum of (quantity x unitPrice + surcharge) x parts, or of
 * what was used in each tier x its price, each less its discounts.
 * Throws RangeError where a price is negative.
 */
export function exactCharge(
  explanation: Pick<BillExplanation, 'quantity' | 'partsOfWhole'> & { segments: readonly ChargedSegment[] },
  currency: string,
): ExactCharge {
  const quantity = readDecimal(explanation.quantity);
  const charges = explanation.segments.map((segment) =>
    times(wholeCharge(quantity, segment), keptOf(segment.discounts)),
  );
  const scale = Math.max(0, ...charges.map((charge) => charge.scale));
  const minor = 10n ** BigInt(minorDigits(currency));
  const bySegment = charges.map((charge) => charge.digits * 10n ** BigInt(scale - charge.scale) * minor);
  return {
    numerator: bySegment.reduce((sum, part) => sum + part, 0n),
    denominator: BigInt(explanation.partsOfWhole) * 10n ** BigInt(scale),
    bySegment,
  };
}

/** What a segment would cost without discounts, times the parts of the whole. */
function wholeCharge(quantity: Decimal, segment: ChargedSegment): Decimal {
  if (segment.tiers) {
    return segment.tiers
      .map((tier) => times(readDecimal(tier.quantity), price(tier.unitPrice)))
      .reduce(plus, { digits: 0n, scale: 0 });
  }
  const perWhole = plus(times(quantity, price(segment.unitPrice)), price(segment.surcharge));
  return times(perWhole, { digits: BigInt(segment.parts), scale: 0 });
}

/** What discounts leave: 0.8 of it where they come to 20 percent. */
export function keptOf(discounts: readonly { percent: string }[] | undefined): Decimal {
  const off = (discounts ?? [])
    .map(({ percent }) => readDecimal(percent))
    .reduce(plus, { digits: 0n, scale: 0 });
  const all = 100n * 10n ** BigInt(off.scale);
  return { digits: off.digits < all ? all - off.digits : 0n, scale: off.scale + 2 };
}

function price(text: string): Decimal {
  const decimal = readDecimal(text);
  if (decimal.digits < 0n) throw new RangeError('negative price');
  return decimal;
}

function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

function plus(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return {
    digits: a.digits * 10n ** BigInt(scale - a.scale) + b.digits * 10n ** BigInt(scale - b.scale),
    scale,
  };
}
