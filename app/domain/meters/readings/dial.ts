import { type Decimal, parseDecimal } from '#app/kernel/money.ts';

/**
 * Where a dial starts again: one unit of the last place after its highest value, 100000 of one that shows up to 99999 and 1000.0 of one up to
 * 999.9. As exact decimal text.
 *
 * @throws RangeError where `maxValue` is no decimal number
 */
export function turnsAt(maxValue: string): string {
  const plain = maxValue.includes('.') ? maxValue.replace(/\.?0+$/, '') : maxValue;
  const max = decimalOf(plain);
  return decimalText({ digits: max.digits + 1n, scale: max.scale });
}

/** Whether a dial can show a value at all; any, where its highest is not known. */
export function isOnDial(value: string, maxValue: string | null): boolean {
  return maxValue === null || compareDecimals(value, turnsAt(maxValue)) < 0;
}

/** Negative where `a` is less than `b`, 0 where they are equal. */
export function compareDecimals(a: string, b: string): number {
  const difference = subtract(a, b).digits;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** A decimal (as text) times a whole number, exact. */
export function timesWhole(decimal: string, by: number): string {
  const { digits, scale } = decimalOf(decimal);
  return decimalText({ digits: digits * BigInt(by), scale });
}

/**
 * What a typed reading says beside the last real one, as the database counts it (`judgedReadings`), before estimates are taken off: `used` as
 * decimal text, negative where the meter would have run backwards, and whether its dial has turned over. `rolledOver` null guesses.
 */
export function usedSince(
  value: string,
  last: string,
  dial: { maxValue: string | null; multiplier: string },
  rolledOver: boolean | null = null,
): { used: string; rolledOver: boolean } {
  const fell = compareDecimals(value, last) < 0;
  const over = fell && dial.maxValue !== null && (rolledOver ?? looksTurned(value, last, dial.maxValue));
  const by = decimalOf(dial.multiplier);
  const difference = subtract(value, last);
  const dialed = over ? add(difference, decimalOf(turnsAt(dial.maxValue ?? '0'))) : difference;
  return {
    used: decimalText({ digits: dialed.digits * by.digits, scale: dialed.scale + by.scale }),
    rolledOver: over,
  };
}

function looksTurned(value: string, last: string, maxValue: string): boolean {
  const max = decimalOf(maxValue);
  const part = (tenths: bigint) => decimalText({ digits: max.digits * tenths, scale: max.scale + 1 });
  return compareDecimals(last, part(9n)) > 0 && compareDecimals(value, part(1n)) < 0;
}

function decimalOf(text: string): Decimal {
  const decimal = parseDecimal(text);
  if (!decimal) throw new RangeError(`no decimal: ${text}`);
  return decimal;
}

function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  const shift = (d: Decimal) => d.digits * 10n ** BigInt(scale - d.scale);
  return { digits: shift(a) + shift(b), scale };
}

function subtract(a: string, b: string): Decimal {
  const other = decimalOf(b);
  return add(decimalOf(a), { digits: -other.digits, scale: other.scale });
}

function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  if (scale === 0) return sign + text;
  return `${sign}${`${text.slice(0, -scale)}.${text.slice(-scale)}`.replace(/\.?0+$/, '')}`;
}
