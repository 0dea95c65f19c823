import { readDecimal } from '#app/domain/billing/computation/decimal-text.ts';
import { addDays, type Day, formatDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import type { LateFeeExplanation, LateFeePiece } from './late-fee-explanation.ts';
import { lateFeeWords } from './late-fee-words.ts';

/**
 * A late fee's computation for the reader: from when it counts, a line for each stretch of days on which the same was owed, e.g.
 * `21 Dec 2027 to 3 Jan 2028: ¥300.00 × 0.05% × 14 days = ¥2.10`, their sum, and the cap. Days that a payment plan kept free are named as well.
 */
export function explainLateFee(
  explanation: LateFeeExplanation,
  currency: string,
  language: Language,
): string[] {
  const { base, rule, pieces, paused = [], capped } = explanation;
  const words = lateFeeWords[language];
  const money = (amount: bigint) => formatMoney(amount, currency, language);
  const rate = percentOf(rule.dailyRate, language);
  const lines = [words.due(formatDay(base.dueOn, language), rule.graceDays)];
  const stretches = [...pieces, ...paused.map((pause) => ({ ...pause, owed: null }))];
  for (const stretch of stretches.sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const { owed, days } = stretch;
    const text = owed === null ? words.paused : `${money(BigInt(owed))} × ${rate} × ${words.days(days)}`;
    lines.push(`${range(stretch, language)}${words.colon}${text}`);
  }
  const cap = rule.capPercent;
  if (capped && cap !== null) {
    lines.push(words.capped(`${cap}%`, money(BigInt(base.amount)), money(BigInt(explanation.amount))));
  } else {
    lines.push(words.total(money(BigInt(explanation.amount))));
    if (cap !== null) lines.push(words.cap(`${cap}%`));
  }
  return lines;
}

/** Percent per day: `0.0005` is `0.05%`. */
function percentOf(fraction: string, language: Language): string {
  return new Intl.NumberFormat(language, {
    style: 'percent',
    maximumFractionDigits: Math.max(0, readDecimal(fraction).scale - 2),
  }).format(fraction as Intl.StringNumericLiteral);
}

function range({ from, to }: Pick<LateFeePiece, 'from' | 'to'>, language: Language): string {
  const lastDay: Day = addDays(to, -1);
  const first = formatDay(from, language);
  return lastDay === from ? first : lateFeeWords[language].range(first, formatDay(lastDay, language));
}
