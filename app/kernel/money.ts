import { remembered } from './remembered.ts';

/** Money is a `bigint` count of the currency's minor unit (fen, cents). This is the only place that rounds. */

export type Rounding = 'half_up' | 'half_even' | 'up' | 'down';

const digitsByCurrency = new Map<string, number>();

/** How many decimals the currency's minor unit has: 2 for CNY, 0 for JPY. */
export function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

/** The integer quotient of `numerator / denominator`, rounded as told. Halves go away from zero with `half_up`. */
export function divideRounded(numerator: bigint, denominator: bigint, rounding: Rounding): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const negative = numerator < 0n !== denominator < 0n;
  const n = numerator < 0n ? -numerator : numerator;
  const d = denominator < 0n ? -denominator : denominator;
  const quotient = n / d;
  const twiceRest = (n % d) * 2n;
  const awayFromZero =
    rounding === 'up'
      ? twiceRest > 0n
      : rounding === 'down'
        ? false
        : twiceRest > d || (twiceRest === d && (rounding === 'half_up' || quotient % 2n === 1n));
  const magnitude = awayFromZero ? quotient + 1n : quotient;
  return negative ? -magnitude : magnitude;
}

/** An exact decimal as `digits / 10^scale`. */
export type Decimal = { digits: bigint; scale: number };

const DECIMAL = /^([+-]?)(\d*)(?:\.(\d*))?$/;

/** Reads `"12.340"` exactly. Null where the text is no plain decimal number. */
export function parseDecimal(text: string): Decimal | null {
  const match = DECIMAL.exec(text.trim());
  if (!match || (!match[2] && !match[3])) return null;
  const fraction = match[3] ?? '';
  const digits = BigInt(`${match[2] || '0'}${fraction}`);
  return { digits: match[1] === '-' ? -digits : digits, scale: fraction.length };
}

/** `value` times `10^minorDigits`, rounded to a whole minor unit. */
export function decimalToMinor(value: Decimal, currency: string, rounding: Rounding = 'half_up'): bigint {
  const shift = minorDigits(currency) - value.scale;
  return shift >= 0
    ? value.digits * 10n ** BigInt(shift)
    : divideRounded(value.digits, 10n ** BigInt(-shift), rounding);
}

/**
 * An amount as a person types it (`1,234.50`, `¥1234.5`, `１２`) in minor units. Null where it is no amount or is finer
 * than the currency's minor unit: a typed amount is never rounded in silence.
 */
export function parseMoney(text: string, currency: string): bigint | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:[A-Z]{3}|[¥$€£￥])\s*/u, '');
  if (!/^[+-]?(\d{1,3}(,\d{3})+|\d+)?(\.\d+)?$/.test(plain)) return null;
  const value = parseDecimal(plain.replaceAll(',', ''));
  if (!value || plain.length > 24) return null;
  const excess = value.scale - minorDigits(currency);
  if (excess > 0 && value.digits % 10n ** BigInt(excess) !== 0n) return null;
  return decimalToMinor(value, currency);
}

/** `1234.50`: exact, for inputs, CSV and JSON. */
export function minorToText(amount: bigint, currency: string): string {
  const digits = minorDigits(currency);
  const sign = amount < 0n ? '-' : '';
  const magnitude = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0');
  return digits === 0
    ? `${sign}${magnitude}`
    : `${sign}${magnitude.slice(0, -digits)}.${magnitude.slice(-digits)}`;
}

/** `¥1,234.50` in the reader's form. Exact at any size: the number goes in as text. */
export function formatMoney(amount: bigint, currency: string, locale: string): string {
  const format = remembered(
    `money ${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }),
  );
  return format.format(minorToText(amount, currency) as Intl.StringNumericLiteral);
}

/**
 * Shares `total` out in proportion to `weights` (non-negative, in any unit) so that the shares add up to `total`: largest remainder,
 * ties to the earlier place. All weights zero shares equally.
 */
export function allocate(total: bigint, weights: readonly bigint[]): bigint[] {
  if (weights.length === 0) return [];
  const sum = weights.reduce((a, b) => a + b, 0n);
  if (sum === 0n)
    return allocate(
      total,
      weights.map(() => 1n),
    );
  const sign = total < 0n ? -1n : 1n;
  const magnitude = total * sign;
  const shares = weights.map((weight, index) => ({
    index,
    share: (magnitude * weight) / sum,
    rest: (magnitude * weight) % sum,
  }));
  let left = magnitude - shares.reduce((a, b) => a + b.share, 0n);
  for (const entry of [...shares].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  )) {
    if (left === 0n) break;
    entry.share += 1n;
    left -= 1n;
  }
  return shares.map((entry) => entry.share * sign);
}
