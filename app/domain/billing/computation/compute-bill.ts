import { divideRounded } from '#app/kernel/money.ts';
import type { BillExplanation, ExplainedSegment } from './bill-explanation.ts';
import type { BillProblem, BillTerms } from './bill-terms.ts';
import { chargeSegments, partsOfWhole, usedSoFar } from './charge-segments.ts';
import { decimalText } from './decimal-text.ts';
import { exactCharge } from './exact-charge.ts';
import type { DayRange, PayerDays } from './fee-terms.ts';
import { taxOf } from './tax-of.ts';

export type { BillProblem, BillTerms } from './bill-terms.ts';

export type ComputedAmount = { amount: bigint; taxAmount: bigint; explanation: BillExplanation };
export type ComputedBill = ({ problem: null } & ComputedAmount) | { problem: BillProblem };
export type BillPart = ComputedAmount & { personId: string | null; period: DayRange };
export type ComputedBills = { problem: null; bills: BillPart[] } | { problem: BillProblem };

/**
 * The amount of one bill in minor units, with its tax, and how it came about. Exact until the single rounding at the end.
 * `docs/decisions/0004-bill-computation.md` holds the rule and the SQL that equals it.
 * Throws RangeError where a price or a quantity is no decimal number, or a price is negative.
 */
export function computeBill(terms: BillTerms): ComputedBill {
  const computed = computeBills(terms, [{ ...terms.period, personId: null }]);
  if (computed.problem !== null) return computed;
  const [{ amount, taxAmount, explanation }] = computed.bills as [BillPart];
  return { problem: null, amount, taxAmount, explanation };
}

/**
 * The bills of one period among those who pay, each for their own days; `payers` lie end to end from the first charged day to the last.
 * The exact charge is rounded as it adds up, from payer to payer, so that the bills come to what one bill would. Payers of days without a
 * price have no bill; a bill may come to nothing.
 */
export function computeBills(terms: BillTerms, payers: readonly PayerDays[]): ComputedBills {
  const quantity = quantityOf(terms);
  if (quantity === null) return { problem: 'quantity_missing' };
  if (quantity.startsWith('-')) return { problem: 'quantity_negative' };
  const segments = chargeSegments(
    terms,
    quantity,
    payers.slice(1).map(({ start }) => start),
  );
  if (!segments) return { problem: 'attribute_missing' };
  if (terms.kind === 'formula' && segments.some(({ unitPrice }) => unitPrice.startsWith('-')))
    return { problem: 'amount_negative' };
  if (!segments.some((segment) => segment.parts > 0)) return { problem: 'no_charged_days' };

  const rounded = roundingOf(terms, quantity);
  const taxed = (net: bigint) => net + (terms.tax?.mode === 'on_top' ? taxOf(net, terms.tax) : 0n);
  const whole = taxed(rounded(segments));
  let before: ExplainedSegment[] = [];
  const bills = payers.flatMap(({ personId, ...days }, index): BillPart[] => {
    const own = segments.filter(({ from }) => days.start <= from && from < days.end);
    if (payers.length > 1 && own.length === 0) return [];
    const [from, to] = [rounded(before), rounded([...before, ...own])];
    before = [...before, ...own];
    const taxAmount = taxOf(to, terms.tax) - taxOf(from, terms.tax);
    const amount = taxed(to) - taxed(from);
    const part = payers.length > 1 && { number: index + 1, of: payers.length, whole: whole.toString() };
    const period = {
      start: index === 0 ? terms.period.start : days.start,
      end: index === payers.length - 1 ? terms.period.end : days.end,
    };
    const explanation = explanationOf(terms, quantity, own, amount, taxAmount);
    return [{ personId, period, amount, taxAmount, explanation: { ...explanation, ...(part && { part }) } }];
  });
  return { problem: null, bills };
}

/** `1` for what knows no quantity; null where it is not known. */
function quantityOf({ kind, quantity }: BillTerms): string | null {
  if (kind === 'fixed' || kind === 'formula' || kind === 'shared') return '1';
  return quantity === null || quantity.trim() === '' ? null : decimalText(quantity);
}

/** The charge of some of the segments, rounded by the item's rule; shares are in minor units already. */
function roundingOf(terms: BillTerms, quantity: string): (segments: ExplainedSegment[]) => bigint {
  const { mode, unit } = roundingUsed(terms);
  return (segments) => {
    const exact = exactCharge({ quantity, segments, partsOfWhole: partsOfWhole(terms) }, terms.currency);
    return divideRounded(exact.numerator, exact.denominator * unit, mode) * unit;
  };
}

function roundingUsed({ kind, rounding }: BillTerms): BillTerms['rounding'] {
  return kind === 'shared' ? { mode: 'half_up', unit: 1n } : rounding;
}

function explanationOf(
  terms: BillTerms,
  quantity: string,
  segments: ExplainedSegment[],
  amount: bigint,
  taxAmount: bigint,
): BillExplanation {
  const { kind, cycleMonths, period, formula, shares, tax } = terms;
  const { mode, unit } = roundingUsed(terms);
  const counted = kind !== 'fixed' && kind !== 'formula' && kind !== 'shared';
  return {
    version: 1,
    kind,
    cycleMonths,
    quantity,
    unit: counted ? terms.unit : null,
    period: { start: period.start, end: period.end },
    segments,
    partsOfWhole: partsOfWhole(terms),
    rounding: { mode, unit: unit.toString() },
    amount: amount.toString(),
    ...(terms.proration === 'thirty_days' && { proration: terms.proration }),
    ...(kind === 'tiered' && { tiers: { basis: terms.tiers?.basis ?? 'month', soFar: usedSoFar(terms) } }),
    ...(kind === 'formula' && formula && { formula: explainedFormula(formula) }),
    ...(kind === 'shared' && { shares: [...(shares ?? [])] }),
    ...(tax && {
      tax: { mode: tax.mode, rate: decimalText(tax.rate), amount: taxAmount.toString() },
    }),
  };
}

/** The formula with what it asked of the property. */
function explainedFormula({ formula, attributes }: NonNullable<BillTerms['formula']>) {
  const known = formula.attributes.flatMap((name) => {
    const value = attributes[name] ?? null;
    return value === null ? [] : [[name, name === 'kind' ? value : decimalText(value)]];
  });
  return { text: formula.text, attributes: Object.fromEntries(known) as Record<string, string> };
}
