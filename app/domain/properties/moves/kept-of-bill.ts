import type { BillExplanation, ExplainedSegment } from '#app/domain/billing/computation/bill-explanation.ts';
import { decimalOf, readDecimal } from '#app/domain/billing/computation/decimal-text.ts';
import { exactCharge } from '#app/domain/billing/computation/exact-charge.ts';
import { monthParts } from '#app/domain/billing/computation/month-parts.ts';
import { taxOf } from '#app/domain/billing/computation/tax-of.ts';
import { type Day, daysBetween } from '#app/kernel/dates.ts';
import { divideRounded } from '#app/kernel/money.ts';

/**
 * What of a bill is charged for its days before `until`, in minor units with tax: the bill's own prices, quantities and discounts, rounded
 * as the bill was, so that what is kept and what is credited come to the bill. For a bill that begins its period (no part before it).
 */
export function keptOfBill(explanation: BillExplanation, until: Day, currency: string): bigint {
  const segments = explanation.segments
    .filter(({ from }) => from < until)
    .map((segment) => (segment.to <= until ? segment : cutSegment(explanation, segment, until)));
  if (segments.length === 0) return 0n;
  const { quantity, partsOfWhole, rounding, tax } = explanation;
  const exact = exactCharge({ quantity, partsOfWhole, segments }, currency);
  const unit = BigInt(rounding.unit);
  const net = divideRounded(exact.numerator, exact.denominator * unit, rounding.mode) * unit;
  return net + (tax?.mode === 'on_top' ? taxOf(net, tax) : 0n);
}

function cutSegment(explanation: BillExplanation, segment: ExplainedSegment, until: Day): ExplainedSegment {
  const { kind, cycleMonths, proration } = explanation;
  const byDays = kind === 'per_quantity' || kind === 'tiered' || kind === 'shared';
  const parts = byDays
    ? daysBetween(segment.from, until)
    : cycleMonths === 0
      ? segment.parts
      : monthParts(until, proration) - monthParts(segment.from, proration);
  return {
    ...segment,
    to: until,
    days: daysBetween(segment.from, until),
    parts,
    ...(segment.tiers && { tiers: firstUsed(segment.tiers, explanation.quantity, parts, segment.parts) }),
  };
}

/** The lower tiers are used first, and as much on every day. */
function firstUsed(
  tiers: NonNullable<ExplainedSegment['tiers']>,
  quantity: string,
  parts: number,
  all: number,
): NonNullable<ExplainedSegment['tiers']> {
  const used = tiers.map(({ quantity }) => readDecimal(quantity));
  // As many decimals as the consumption has: then a day's part of it is a whole number, whatever was trimmed off the tiers.
  const scale = Math.max(readDecimal(quantity).scale, ...used.map((one) => one.scale));
  const amounts = used.map((one) => one.digits * 10n ** BigInt(scale - one.scale));
  // Times `all` while it is shared out, so that nothing is rounded.
  let left = amounts.reduce((sum, one) => sum + one, 0n) * BigInt(parts);
  return tiers.flatMap((tier, index) => {
    const most = (amounts[index] ?? 0n) * BigInt(all);
    const share = left < most ? left : most;
    left -= share;
    return share > 0n ? [{ ...tier, quantity: decimalOf({ digits: share / BigInt(all), scale }) }] : [];
  });
}
