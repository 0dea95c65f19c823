import type { Language } from '#app/kernel/languages.ts';
import { minorDigits } from '#app/kernel/money.ts';
import { readDecimal } from './decimal-text.ts';

const unitSymbols: Record<string, string> = { m2: 'm²', m3: 'm³' };

/** `¥1.30`, `¥0.6170`: a price with all its decimals, and no fewer than the currency has. */
export function formatPrice(decimal: string, currency: string, language: Language): string {
  const least = minorDigits(currency);
  return new Intl.NumberFormat(language, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: least,
    maximumFractionDigits: Math.max(least, readDecimal(decimal).scale),
  }).format(decimal as Intl.StringNumericLiteral);
}

/** `94.56 m²`. */
export function formatQuantity(decimal: string, unit: string | null, language: Language): string {
  const number = new Intl.NumberFormat(language, {
    maximumFractionDigits: readDecimal(decimal).scale,
  }).format(decimal as Intl.StringNumericLiteral);
  return unit ? `${number} ${unitSymbols[unit] ?? unit}` : number;
}

/** `12.5%`, of percents as decimal text. */
export function formatPercent(percent: string, language: Language): string {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 4 }).format(
    percent as Intl.StringNumericLiteral,
  );
  return `${number}%`;
}
