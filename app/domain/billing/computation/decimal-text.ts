import { type Decimal, parseDecimal } from '#app/kernel/money.ts';

/**
 * `1.30` becomes `1.3`, as `trim_scale` writes it in the database, so that the explanations of both halves are the same text.
 * Throws RangeError where the text is no decimal number.
 */
export function decimalText(text: string): string {
  return decimalOf(readDecimal(text));
}

/** The same of a number that has been read. */
export function decimalOf({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const magnitude = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  const whole = magnitude.slice(0, magnitude.length - scale);
  const fraction = magnitude.slice(magnitude.length - scale).replace(/0+$/, '');
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** Throws RangeError where the text is no decimal number. */
export function readDecimal(text: string): Decimal {
  const decimal = parseDecimal(text);
  if (!decimal) throw new RangeError(`no decimal number: ${text}`);
  return decimal;
}
