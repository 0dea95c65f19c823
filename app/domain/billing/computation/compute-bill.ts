import { type Day, daysBetween } from '#app/kernel/dates.ts';
import { divideRounded } from '#app/kernel/money.ts';
import type { BillExplanation } from './bill-explanation.ts';
import { decimalText } from './decimal-text.ts';
import { exactCharge } from './exact-charge.ts';
import type { BillRounding, CycleMonths, DayRange, FeeItemKind, PriceVersion } from './fee-terms.ts';
import { monthParts, PARTS_PER_MONTH } from './month-parts.ts';
import { type PriceSegment, priceSegments } from './price-segments.ts';

export type BillTerms = {
  kind: FeeItemKind;
  cycleMonths: CycleMonths;
  /** The billing period; for `per_quantity` the days between the two readings. */
  period: DayRange;
  /** The days on which the property owes the item. */
  assignment: { start: Day; end: Day | null };
  prices: readonly PriceVersion[];
  /** Area or consumption as decimal text; null where it is not known. Not read for `fixed`. */
  quantity: string | null;
  /** `m2`, `m3`, `kWh`, ... Not read for `fixed`. */
  unit: string | null;
  currency: string;
  rounding: BillRounding;
};

/** Why there is no bill: the area or consumption is missing or negative, or no day of the period is charged. */
export type BillProblem = 'quantity_missing' | 'quantity_negative' | 'no_charged_days';

export type ComputedBill =
  | { problem: null; amount: bigint; explanation: BillExplanation }
  | { problem: BillProblem };

/**
 * The amount of one bill in minor units, and how it came about. Exact until the single rounding at the end.
 * `docs/decisions/0004-bill-computation.md` holds the rule and the SQL that equals it.
 * Throws RangeError where a price or a quantity is no decimal number, or a price is negative.
 */
export function computeBill(terms: BillTerms): ComputedBill {
  const fixed = terms.kind === 'fixed';
  if (!fixed && (terms.quantity === null || terms.quantity.trim() === ''))
    return { problem: 'quantity_missing' };
  const quantity = fixed ? '1' : decimalText(terms.quantity ?? '');
  if (quantity.startsWith('-')) return { problem: 'quantity_negative' };

  const weigh = weighing(terms);
  const segments = priceSegments(terms.period, terms.assignment, terms.prices).map((segment) => ({
    from: segment.start,
    to: segment.end,
    days: daysBetween(segment.start, segment.end),
    unitPrice: decimalText(segment.price.unitPrice),
    surcharge: decimalText(terms.kind === 'per_area' ? (segment.price.surcharge ?? '0') : '0'),
    parts: weigh.parts(segment),
  }));
  if (!segments.some((segment) => segment.parts > 0)) return { problem: 'no_charged_days' };

  const exact = exactCharge({ quantity, segments, partsOfWhole: weigh.whole }, terms.currency);
  const { mode, unit } = terms.rounding;
  const amount = divideRounded(exact.numerator, exact.denominator * unit, mode) * unit;
  return {
    problem: null,
    amount,
    explanation: {
      version: 1,
      kind: terms.kind,
      cycleMonths: terms.cycleMonths,
      quantity,
      unit: fixed ? null : terms.unit,
      period: { start: terms.period.start, end: terms.period.end },
      segments,
      partsOfWhole: weigh.whole,
      rounding: { mode, unit: unit.toString() },
      amount: amount.toString(),
    },
  };
}

/** What share of the whole charge a segment carries, as `parts / whole`. */
function weighing(terms: BillTerms): { whole: number; parts: (segment: PriceSegment) => number } {
  if (terms.kind === 'per_quantity') {
    return {
      whole: daysBetween(terms.period.start, terms.period.end),
      parts: (segment) => daysBetween(segment.start, segment.end),
    };
  }
  if (terms.cycleMonths === 0) return { whole: 1, parts: () => 1 };
  return {
    whole: PARTS_PER_MONTH,
    parts: (segment) => monthParts(segment.end) - monthParts(segment.start),
  };
}
