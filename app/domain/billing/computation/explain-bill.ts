import { explainLateFee } from '#app/domain/late-fees/explain-late-fee.ts';
import { isLateFee, type LateFeeExplanation } from '#app/domain/late-fees/late-fee-explanation.ts';
import { addDays, formatDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import type { BillExplanation, ExplainedSegment } from './bill-explanation.ts';
import { explanationWords } from './explanation-words.ts';
import { formatPrice, formatQuantity } from './format-rate.ts';
import { monthShares } from './month-shares.ts';
import { segmentAmounts } from './segment-amounts.ts';

type Reader = { currency: string; language: Language };

/**
 * A bill's computation for the reader, one line per price, e.g. `94.56 m² × ¥1.30 × 3 months = ¥368.78`; where there are several, their
 * sum; and the rounding where it is coarser than the currency's smallest unit.
 */
export function explainBill(
  explanation: BillExplanation | LateFeeExplanation,
  currency: string,
  language: Language,
): string[] {
  if (isLateFee(explanation)) return explainLateFee(explanation, currency, language);
  const reader = { currency, language };
  const words = explanationWords[language];
  const money = (amount: bigint) => formatMoney(amount, currency, language);
  const amounts = segmentAmounts(explanation, currency);
  const several = explanation.segments.length > 1;

  const lines = explanation.segments.map((segment, index) => {
    const factors = [charge(explanation, segment, reader), time(explanation, segment, language)];
    const line = `${factors.filter((factor) => factor !== null).join(' × ')} = ${money(amounts[index] ?? 0n)}`;
    return several || !coversPeriod(explanation, segment)
      ? words.during(days(segment, language), line)
      : line;
  });
  if (several) lines.push(`${amounts.map(money).join(' + ')} = ${money(BigInt(explanation.amount))}`);
  const { mode, unit } = explanation.rounding;
  if (unit !== '1') lines.push(words.rounded[mode](money(BigInt(unit))));
  return lines;
}

/** `94.56 m² × ¥1.30`, with its surcharge where there is one. */
function charge(
  explanation: BillExplanation,
  segment: ExplainedSegment,
  { currency, language }: Reader,
): string {
  const price = formatPrice(segment.unitPrice, currency, language);
  if (explanation.kind === 'fixed') {
    return explanation.cycleMonths === 0 ? explanationWords[language].once(price) : price;
  }
  const product = `${formatQuantity(explanation.quantity, explanation.unit, language)} × ${price}`;
  return segment.surcharge === '0'
    ? product
    : `(${product} + ${formatPrice(segment.surcharge, currency, language)})`;
}

/** By month: `3 months`, `(17/31 + 2) months`. By meter: the share of the reading's days. Null where the whole is charged once. */
function time(explanation: BillExplanation, segment: ExplainedSegment, language: Language): string | null {
  const words = explanationWords[language];
  if (explanation.kind === 'per_quantity') {
    return segment.parts === explanation.partsOfWhole
      ? null
      : words.daysOf(segment.parts, explanation.partsOfWhole);
  }
  if (explanation.cycleMonths === 0) return null;
  const { first, whole, last } = monthShares(segment.from, segment.to);
  const shares = [first, whole > 0 ? String(whole) : null, last].filter((share) => share !== null);
  return shares.length > 1
    ? words.months(`(${shares.join(' + ')})`, true)
    : words.months(shares[0] ?? '0', whole > 1);
}

function coversPeriod(explanation: BillExplanation, segment: ExplainedSegment): boolean {
  return segment.from === explanation.period.start && segment.to === explanation.period.end;
}

function days(segment: ExplainedSegment, language: Language): string {
  const from = formatDay(segment.from, language);
  return segment.days === 1
    ? from
    : explanationWords[language].range(from, formatDay(addDays(segment.to, -1), language));
}
