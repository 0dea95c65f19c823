import { type Day, isDay } from '#app/kernel/dates.ts';
import { parseDecimal } from '#app/kernel/money.ts';

/** What most cells are: printable ASCII and common Han characters without a blank, which need no work. */
const TIDY = /^[\x21-\x7e\u4e00-\u9fff]*$/;

/** A name as it was written, less control characters, invisible marks and doubled spaces. */
export function tidyText(text: string): string {
  if (TIDY.test(text)) return text;
  return text
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** `tidyText` in one form of letters and digits, in which `１２＃` and `12#` are equal: for numbers, codes and keys. */
export function plainText(text: string): string {
  if (TIDY.test(text)) return text;
  return tidyText(text.normalize('NFKC'));
}

/** `1,234.50` as `1234.5`, `94.560` as `94.56`; `decimals` at most. Null where it is no number, `fine` where it is finer. */
export function decimalValue(
  text: string,
  decimals: number,
  fromNumberCell: boolean,
): string | null | 'fine' {
  const plain = text.replace(/^[¥$€£]\s*/, '').replace(/\s*(?:㎡|m2|平方米|平米|平|元)$/i, '');
  if (plain.length > 24 || !/^[+-]?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?$|^[+-]?\.\d+$/.test(plain)) return null;
  let value = parseDecimal(plain.replaceAll(',', ''));
  if (!value) return null;
  const excess = value.scale - decimals;
  if (excess > 0) {
    const unit = 10n ** BigInt(excess);
    const rest = ((value.digits % unit) + unit) % unit;
    // What a computed cell has beyond its decimals (94.5600000001) is the noise of binary fractions, not a finer value.
    const near = excess > 3 && (rest < unit / 1000n || unit - rest < unit / 1000n);
    if (rest !== 0n && !(fromNumberCell && near)) return 'fine';
    value = { digits: (value.digits - rest) / unit + (rest * 2n > unit ? 1n : 0n), scale: decimals };
  }
  const sign = value.digits < 0n ? '-' : '';
  const digits = (value.digits < 0n ? -value.digits : value.digits).toString().padStart(value.scale + 1, '0');
  const whole = digits.slice(0, digits.length - value.scale);
  const fraction = digits.slice(digits.length - value.scale).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** A day from `2020-6-1`, `2020/06/01`, `2020.6.1`, `20200601`, `2020年6月1日`, with or without a time of day. */
export function dayValue(text: string): Day | null {
  const match =
    /^(\d{4})\s*([-/.年])\s*(\d{1,2})\s*([-/.月])\s*(\d{1,2})\s*日?(?:[ T]\d{1,2}:\d{2}(:\d{2})?.*)?$/.exec(
      text,
    ) ?? /^(\d{4})()(\d{2})()(\d{2})$/.exec(text);
  if (!match) return null;
  const [, year = '', , month = '', , dayOfMonth = ''] = match;
  const day = `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
  return isDay(day) && day >= '1900-01-01' ? day : null;
}

/**
 * A phone number without spaces, dashes and brackets, and without the +86 that Chinese numbers need only abroad. Null where it cannot
 * be one. What begins with 1 and is about as long as a Chinese mobile number has to be one (11 digits, the second 3 to 9), so that a
 * lost or doubled digit shows.
 */
export function phoneValue(text: string): string | null {
  const plain = text.replace(/[\s\-()./]/g, '').replace(/^(?:\+|00)86(?=1\d{10}$)/, '');
  if (!/^\+?\d{6,15}$/.test(plain)) return null;
  if (/^1\d{8,12}$/.test(plain) && !/^1[3-9]\d{9}$/.test(plain)) return null;
  return plain;
}

export function emailValue(text: string): string | null {
  const plain = text.toLowerCase();
  if (plain.length > 254) return null;
  return /^[^\s@<>(),;:"\\[\]]{1,64}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,63}$/u.test(
    plain,
  )
    ? plain
    : null;
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * An identity number: 18 characters of which the last checks the others (GB 11643-1999), the 15 digits in use before, or
 * the number of a passport or permit. `unchecked` where the last character does not fit: people mistype, templates invent.
 */
export function identityValue(text: string): { number: string; unchecked: boolean } | null {
  const plain = text.replace(/[\s-]/g, '').toUpperCase();
  if (/^\d{17}[\dX]$/.test(plain)) {
    const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(plain[index]), 0);
    return { number: plain, unchecked: '10X98765432'[sum % 11] !== plain[17] };
  }
  return /^[A-Z0-9()]{5,15}$/.test(plain) && /\d{4}/.test(plain) ? { number: plain, unchecked: false } : null;
}
