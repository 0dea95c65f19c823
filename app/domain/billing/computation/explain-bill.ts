import { explainLateFee } from '#app/domain/late-fees/explain-late-fee.ts';
import { isLateFee, type LateFeeExplanation } from '#app/domain/late-fees/late-fee-explanation.ts';
import { addDays, formatDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import type { BillExplanation, ExplainedSegment } from './bill-explanation.ts';
import { explainCharge, explainTiers } from './explain-charge.ts';
import { explanationWords } from './explanation-words.ts';
import { formatPercent } from './format-rate.ts';
import { monthShares } from './month-shares.ts';
import { explainOpening, isOpening, type OpeningExplanation } from './opening-explanation.ts';
import { explainQuotation, isQuotation, type QuotationExplanation } from './quotation-explanation.ts';
import { netOf, segmentAmounts } from './segment-amounts.ts';

/**
 * A bill's computation for the reader, one line per price, e.g. `94.56 m² × ¥1.30 × 3 months = ¥368.78`; where there are several, their
 * sum; what was let off, the tiers, the shares or the formula behind it; the tax; and the rounding where it is coarser than the currency's
 * smallest unit.
 */
export function explainBill(
  explanation: BillExplanation | LateFeeExplanation | OpeningExplanation | QuotationExplanation,
  currency: string,
  language: Language,
): string[] {
  if (isLateFee(explanation)) return explainLateFee(explanation, currency, language);
  if (isOpening(explanation)) return explainOpening(explanation, language);
  if (isQuotation(explanation)) return explainQuotation(explanation, currency, language);
  const reader = { currency, language };
  const words = explanationWords[language];
  const money = (amount: bigint) => formatMoney(amount, currency, language);
  const amounts = segmentAmounts(explanation, currency);
  const several = explanation.segments.length > 1;

  const lines = (explanation.shares ?? []).map(({ basis, total, weight, totalWeight, amount }) =>
    words.share[basis](money(BigInt(total)), weight, totalWeight, money(BigInt(amount))),
  );
  // One share of all the days is its own line.
  const isShareAlone = explanation.shares?.length === 1 && isWhole(explanation);
  const charged = explanation.segments.flatMap((segment, index) => {
    const factors = [
      explainCharge(explanation, segment, reader),
      time(explanation, segment, language),
      kept(segment, language),
    ];
    const line = `${factors.filter((factor) => factor !== null).join(' × ')} = ${money(amounts[index] ?? 0n)}`;
    const dated = several || !coversPeriod(explanation, segment);
    return [
      dated ? words.during(days(segment, language), line) : line,
      ...explainTiers(explanation, segment, reader),
      ...(segment.discounts ?? []).map(({ kind, percent }) =>
        words.discount(words.discounts[kind], formatPercent(percent, language)),
      ),
    ];
  });
  if (!isShareAlone) lines.push(...charged);
  if (several) lines.push(`${amounts.map(money).join(' + ')} = ${money(netOf(explanation))}`);
  lines.push(...taxLines(explanation, money, language));
  const { part } = explanation;
  if (part) lines.push(words.part(part.number, part.of, money(BigInt(part.whole))));
  if (explanation.proration && !wholeMonths(explanation)) lines.push(words.thirtyDays);
  const { mode, unit } = explanation.rounding;
  if (unit !== '1') lines.push(words.rounded[mode](money(BigInt(unit))));
  return lines;
}

/** By month: `3 months`, `(17/31 + 2) months`. By meter or cost: the share of the days. Null where the whole is charged once. */
function time(explanation: BillExplanation, segment: ExplainedSegment, language: Language): string | null {
  const words = explanationWords[language];
  // The tiers say what falls on these days.
  if (explanation.kind === 'tiered') return null;
  if (explanation.kind === 'per_quantity' || explanation.kind === 'shared') {
    return segment.parts === explanation.partsOfWhole
      ? null
      : words.daysOf(segment.parts, explanation.partsOfWhole);
  }
  if (explanation.cycleMonths === 0) return null;
  const { first, whole, last } = monthShares(segment.from, segment.to, explanation.proration);
  const shares = [first, whole > 0 ? String(whole) : null, last].filter((share) => share !== null);
  return shares.length > 1
    ? words.months(`(${shares.join(' + ')})`, true)
    : words.months(shares[0] ?? '0', whole > 1);
}

/** `80%`, where 20 percent are let off. */
function kept({ discounts }: ExplainedSegment, language: Language): string | null {
  if (!discounts) return null;
  const off = discounts.reduce((sum, { percent }) => sum + Math.round(Number(percent) * 100), 0);
  return formatPercent(String(Math.max(0, 10_000 - off) / 100), language);
}

function taxLines(
  explanation: BillExplanation,
  money: (amount: bigint) => string,
  language: Language,
): string[] {
  const { tax } = explanation;
  if (!tax) return [];
  const words = explanationWords[language];
  const rate = formatPercent(String(Math.round(Number(tax.rate) * 1e6) / 1e4), language);
  const amount = money(BigInt(tax.amount));
  return tax.mode === 'inside'
    ? [words.taxInside(rate, amount)]
    : [words.taxOnTop(money(netOf(explanation)), rate, amount, money(BigInt(explanation.amount)))];
}

function coversPeriod(explanation: BillExplanation, segment: ExplainedSegment): boolean {
  return segment.from === explanation.period.start && segment.to === explanation.period.end;
}

/** All of it under one price, with nothing let off. */
function isWhole(explanation: BillExplanation): boolean {
  const [only, ...others] = explanation.segments;
  return only !== undefined && others.length === 0 && !only.discounts && coversPeriod(explanation, only);
}

function wholeMonths({ segments }: BillExplanation): boolean {
  return segments.every(({ from, to }) => from.endsWith('-01') && to.endsWith('-01'));
}

function days(segment: ExplainedSegment, language: Language): string {
  const from = formatDay(segment.from, language);
  return segment.days === 1
    ? from
    : explanationWords[language].range(from, formatDay(addDays(segment.to, -1), language));
}
