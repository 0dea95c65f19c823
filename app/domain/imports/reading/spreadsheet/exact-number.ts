/** Significant decimal digits that a spreadsheet program keeps; what lies beyond is binary noise. */
const KEPT_DIGITS = 15;

/**
 * A number as a spreadsheet file stores it (`94.560000000000002`, `1.8999999999E10`) in the form that the program
 * shows: `94.56`, `18999999999`. Undefined where the text is no finite number.
 */
export function exactNumber(stored: string): { text: string; digitsLost: boolean } | undefined {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return undefined;
  const shortest = String(value);
  // Most cells: short and plain already.
  if (shortest.length <= KEPT_DIGITS && !shortest.includes('e')) return { text: shortest, digitsLost: false };
  const [mantissa = '0', exponentText = '0'] = value.toExponential(KEPT_DIGITS - 1).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '').replace(/0+$/, '');
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > 40) return { text: shortest, digitsLost: false };
  const point = exponent + 1;
  const plain =
    point <= 0
      ? `0.${'0'.repeat(-point)}${digits}`
      : digits.length <= point
        ? digits.padEnd(point, '0')
        : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return {
    text: digits === '' ? '0' : `${negative ? '-' : ''}${plain}`,
    digitsLost: Number.isInteger(value) && point > KEPT_DIGITS,
  };
}
