import type { Language } from '#app/kernel/languages.ts';
import { type Decimal, divideRounded, formatMoney } from '#app/kernel/money.ts';
import type { BillExplanation, ExplainedSegment } from './bill-explanation.ts';
import { decimalOf, readDecimal } from './decimal-text.ts';
import { explanationWords } from './explanation-words.ts';
import { formatPrice, formatQuantity } from './format-rate.ts';

type Reader = { currency: string; language: Language };

/** What a segment multiplies: `94.56 m² × ¥1.30`, with its surcharge where there is one; the formula with its values; the tiers' quantities. */
export function explainCharge(
  explanation: BillExplanation,
  segment: ExplainedSegment,
  reader: Reader,
): string {
  const { currency, language } = reader;
  const words = explanationWords[language];
  const { kind, cycleMonths, unit } = explanation;
  if (kind === 'tiered') return tiersSum(explanation, segment, reader);
  const price = formatPrice(segment.unitPrice, currency, language);
  if (kind === 'fixed') return cycleMonths === 0 ? words.once(price) : price;
  if (kind === 'shared') return sharesSum(explanation, segment, reader);
  if (kind === 'formula') return `[${filledIn(explanation, segment)}] ${price}`;
  const quantity =
    unit === 'vehicle'
      ? words.vehicles(explanation.quantity)
      : formatQuantity(explanation.quantity, unit, language);
  const product = `${quantity} × ${price}`;
  return segment.surcharge === '0'
    ? product
    : `(${product} + ${formatPrice(segment.surcharge, currency, language)})`;
}

/** `240 kWh × ¥0.60 + 50 kWh × ¥0.65`; in brackets where something follows. */
function tiersSum(
  explanation: BillExplanation,
  segment: ExplainedSegment,
  { currency, language }: Reader,
): string {
  const tiers = segment.tiers ?? [];
  if (tiers.length === 0) return formatQuantity('0', explanation.unit, language);
  const sum = tiers
    .map(
      (tier) =>
        `${tierQuantity(tier.quantity, explanation, language)} × ${formatPrice(tier.unitPrice, currency, language)}`,
    )
    .join(' + ');
  return segment.discounts && tiers.length > 1 ? `(${sum})` : sum;
}

/** `¥22.53 + ¥5.00`, in brackets where something follows. */
function sharesSum(
  { shares = [], partsOfWhole }: BillExplanation,
  segment: ExplainedSegment,
  reader: Reader,
): string {
  const { currency, language } = reader;
  const sum = shares.map(({ amount }) => formatMoney(BigInt(amount), currency, language)).join(' + ');
  return shares.length > 1 && (segment.discounts || segment.parts !== partsOfWhole) ? `(${sum})` : sum;
}

/** Where each tier begins, and what counts towards them already: a line for each that goes beyond the first. */
export function explainTiers(
  explanation: BillExplanation,
  segment: ExplainedSegment,
  { currency, language }: Reader,
): string[] {
  if (!explanation.tiers || !segment.tiers) return [];
  const words = explanationWords[language];
  const { basis, soFar } = explanation.tiers;
  const lines = segment.tiers
    .filter(({ above }) => above !== '0')
    .map(({ above, unitPrice }) =>
      words.tier[basis](
        formatQuantity(above, explanation.unit, language),
        formatPrice(unitPrice, currency, language),
        explanation.cycleMonths,
      ),
    );
  return basis === 'year' && soFar !== '0'
    ? [words.usedSoFar(formatQuantity(soFar, explanation.unit, language)), ...lines]
    : lines;
}

/** A tier's quantity is kept times the days of the reading; what has no end in decimals is shown to four of them. */
function tierQuantity(quantity: string, { partsOfWhole, unit }: BillExplanation, language: Language): string {
  const { digits, scale } = readDecimal(quantity);
  const shown: Decimal = {
    digits: divideRounded(digits * 10_000n, BigInt(partsOfWhole) * 10n ** BigInt(scale), 'half_up'),
    scale: 4,
  };
  const isExact = shown.digits * BigInt(partsOfWhole) * 10n ** BigInt(scale) === digits * 10_000n;
  return `${isExact ? '' : '≈ '}${formatQuantity(decimalOf(shown), unit, language)}`;
}

/** The formula with the values in place of the names. */
function filledIn({ formula }: BillExplanation, { parameters = {} }: ExplainedSegment): string {
  if (!formula) return '';
  const values: Record<string, string> = { ...formula.attributes, ...parameters };
  // Quoted words stay as they are.
  return formula.text.replace(/"[^"]*"|[\p{L}_][\p{L}\p{N}_]*/gu, (name) => {
    if (name.startsWith('"') || !Object.hasOwn(values, name)) return name;
    const value = values[name] ?? name;
    return name === 'kind' ? `"${value}"` : value;
  });
}
