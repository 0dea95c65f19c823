import { type Day, daysBetween } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { evaluateFormula } from '../formula/evaluate-formula.ts';
import type { ExplainedSegment } from './bill-explanation.ts';
import type { BillTerms } from './bill-terms.ts';
import { cutDays } from './cut-days.ts';
import { decimalText } from './decimal-text.ts';
import type { DayRange, PriceVersion } from './fee-terms.ts';
import { monthParts, PARTS_PER_MONTH } from './month-parts.ts';
import { priceSegments } from './price-segments.ts';
import { tierQuantities } from './tier-quantities.ts';

/** Charged by the days of a reading or cost, not by the parts of months. */
export const byDays = ({ kind }: Pick<BillTerms, 'kind'>) =>
  kind === 'per_quantity' || kind === 'tiered' || kind === 'shared';

/** What the parts of segments are parts of. */
export function partsOfWhole(terms: BillTerms): number {
  if (byDays(terms)) return daysBetween(terms.period.start, terms.period.end);
  return terms.cycleMonths === 0 ? 1 : PARTS_PER_MONTH;
}

/**
 * The charged days, cut where the price, the discounts or the payer (`cuts`) change. Null where the formula has no value on one of them.
 * Throws RangeError where something is no decimal number.
 */
export function chargeSegments(
  terms: BillTerms,
  quantity: string,
  cuts: readonly Day[],
): ExplainedSegment[] | null {
  const discountDays = (terms.discounts ?? []).flatMap(({ start, end }) => (end ? [start, end] : [start]));
  const segments: ExplainedSegment[] = [];
  for (const { price, ...range } of priceSegments(terms.period, terms.assignment, pricesOf(terms))) {
    if (terms.kind === 'tiered' && !price.tiers?.length) continue;
    const unitPrice = unitPriceOf(terms, price);
    if (unitPrice === null) return null;
    for (const days of cutDays(range, [...discountDays, ...cuts])) {
      segments.push({
        from: days.start,
        to: days.end,
        days: daysBetween(days.start, days.end),
        unitPrice,
        surcharge: decimalText(terms.kind === 'per_area' ? (price.surcharge ?? '0') : '0'),
        parts: partsOf(terms, days),
        ...(terms.kind === 'tiered' && { tiers: tiersOn(terms, quantity, price, days) }),
        ...discountsOn(terms, days),
        ...(terms.kind === 'formula' && { parameters: parametersOf(terms, price) }),
      });
    }
  }
  return segments;
}

/** Shares have no price of the fee item: they are amounts already. */
function pricesOf(terms: BillTerms): readonly PriceVersion[] {
  if (terms.kind !== 'shared') return terms.prices;
  const amount = (terms.shares ?? []).reduce((sum, share) => sum + BigInt(share.amount), 0n);
  return [{ validFrom: terms.period.start, unitPrice: minorToText(amount, terms.currency) }];
}

function unitPriceOf({ kind, formula }: BillTerms, price: PriceVersion): string | null {
  if (kind === 'tiered') return '0';
  if (kind !== 'formula') return decimalText(price.unitPrice);
  if (!formula) throw new RangeError('no formula');
  return evaluateFormula(formula.formula, formula.attributes, price.parameters ?? {});
}

function partsOf(terms: BillTerms, { start, end }: DayRange): number {
  if (byDays(terms)) return daysBetween(start, end);
  if (terms.cycleMonths === 0) return 1;
  return monthParts(end, terms.proration) - monthParts(start, terms.proration);
}

function tiersOn(terms: BillTerms, quantity: string, price: PriceVersion, { start, end }: DayRange) {
  const basis = terms.tiers?.basis ?? 'month';
  return tierQuantities({
    tiers: price.tiers ?? [],
    months: basis === 'month' ? Math.max(1, terms.cycleMonths) : 1,
    soFar: usedSoFar(terms),
    quantity,
    days: daysBetween(terms.period.start, terms.period.end),
    from: daysBetween(terms.period.start, start),
    to: daysBetween(terms.period.start, end),
  });
}

/** Only a year counts what was used before; a correction that took back more than was used counts as nothing. */
export function usedSoFar({ tiers }: BillTerms): string {
  if (tiers?.basis !== 'year') return '0';
  const soFar = decimalText(tiers.soFar);
  return soFar.startsWith('-') ? '0' : soFar;
}

function discountsOn(
  { discounts = [] }: BillTerms,
  { start }: DayRange,
): Pick<ExplainedSegment, 'discounts'> {
  const here = discounts.filter((one) => one.start <= start && (one.end === null || one.end > start));
  if (here.length === 0) return {};
  return { discounts: here.map(({ kind, percent }) => ({ kind, percent: decimalText(percent) })) };
}

function parametersOf({ formula }: BillTerms, { parameters = {} }: PriceVersion): Record<string, string> {
  return Object.fromEntries(
    (formula?.formula.parameters ?? []).flatMap((name) => {
      const value = parameters[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
