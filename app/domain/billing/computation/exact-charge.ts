import { minorDigits } from '#app/kernel/money.ts';
import type { BillExplanation, ExplainedSegment } from './bill-explanation.ts';
import { readDecimal } from './decimal-text.ts';

export type ExactCharge = {
  /** Minor units, as numerator / denominator. */
  numerator: bigint;
  denominator: bigint;
  /** What each segment adds to the numerator. */
  bySegment: bigint[];
};

/**
 * The charge before rounding: sum of (quantity x unitPrice + surcharge) x parts over one common denominator, as whole numbers.
 * Throws RangeError where a price is negative.
 */
export function exactCharge(
  explanation: Pick<BillExplanation, 'quantity' | 'partsOfWhole'> & {
    segments: readonly Pick<ExplainedSegment, 'unitPrice' | 'surcharge' | 'parts'>[];
  },
  currency: string,
): ExactCharge {
  const quantity = readDecimal(explanation.quantity);
  const priced = explanation.segments.map((segment) => ({
    unitPrice: readDecimal(segment.unitPrice),
    surcharge: readDecimal(segment.surcharge),
    parts: BigInt(segment.parts),
  }));
  const scale = Math.max(
    0,
    ...priced.map(({ unitPrice, surcharge }) => Math.max(quantity.scale + unitPrice.scale, surcharge.scale)),
  );
  const minor = 10n ** BigInt(minorDigits(currency));
  const bySegment = priced.map(({ unitPrice, surcharge, parts }) => {
    if (unitPrice.digits < 0n || surcharge.digits < 0n) throw new RangeError('negative price');
    const product =
      quantity.digits * unitPrice.digits * 10n ** BigInt(scale - quantity.scale - unitPrice.scale);
    const extra = surcharge.digits * 10n ** BigInt(scale - surcharge.scale);
    return (product + extra) * parts * minor;
  });
  return {
    numerator: bySegment.reduce((sum, part) => sum + part, 0n),
    denominator: BigInt(explanation.partsOfWhole) * 10n ** BigInt(scale),
    bySegment,
  };
}
