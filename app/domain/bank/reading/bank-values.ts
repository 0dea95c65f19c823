import { dayValue, plainText } from '#app/domain/imports/reading/register/cell-values.ts';
import type { Cell } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import { serialDay } from '#app/domain/imports/reading/spreadsheet/serial-date.ts';
import { type Day, isDay } from '#app/kernel/dates.ts';
import { parseMoney } from '#app/kernel/money.ts';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** What a cell of a bank's table says, without the marks that keep spreadsheet programs from taking digits for a number. */
export function bankText(cell: Cell | undefined): string {
  return plainText(cell?.text ?? '')
    .replace(/^[=`'"]+|["']+$/g, '')
    .trim();
}

/**
 * The day of a booking: whatever `dayValue` knows, with or without a time glued to it, `20 Nov 2026`, a bare serial number, and `20/11/2026` in the order
 * that the file keeps (`monthFirst`).
 */
export function bankDay(cell: Cell, monthFirst: boolean): Day | null {
  const text = bankText(cell);
  const known = dayValue(text.replace(/^(\d{8})(?:\d{6}|\s+\d[\d:]*)$/, '$1'));
  if (known) return known;
  const numeric = slashed.exec(text);
  if (numeric) {
    const [, a = '', b = '', year = ''] = numeric;
    return valid(year, monthFirst ? a : b, monthFirst ? b : a);
  }
  const named = /^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -,]+(\d{4})/.exec(text);
  if (named) {
    const month = months.indexOf((named[2] ?? '').toLowerCase()) + 1;
    return valid(named[3] ?? '', String(month), named[1] ?? '');
  }
  const serial = cell.kind === 'number' ? Number(text) : Number.NaN;
  // A date that lost its format is the bare serial number: 36526 is 2000, 73050 is 2099.
  return serial >= 36_526 && serial <= 73_050 ? (serialDay(serial, false) ?? null) : null;
}

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:\s+\d[\d:]*)?$/;

/** Whether a file writes 11/20/2026: some day of it cannot be read the other way, and none only so. */
export function isMonthFirst(texts: readonly string[]): boolean {
  const pairs = texts.flatMap((text) => {
    const match = slashed.exec(text);
    return match ? [[Number(match[1]), Number(match[2])] as const] : [];
  });
  return pairs.some(([, second]) => second > 12) && !pairs.some(([first]) => first > 12);
}

/** Minor units; null for an empty cell or a dash, undefined where it is no amount. `(12.00)` is negative. */
export function bankMoney(cell: Cell | undefined, currency: string): bigint | null | undefined {
  const text = bankText(cell).replace(/\s*元$/, '');
  if (text === '' || /^[-–—]+$/.test(text)) return null;
  const negative = /^\((.+)\)$/.exec(text);
  const amount = parseMoney(negative?.[1] ?? text.replace(/^([+-])\s*[¥$€£]\s*/, '$1'), currency);
  if (amount === null || amount > 10n ** 16n || amount < -(10n ** 16n)) return undefined;
  return negative ? -amount : amount;
}

/** 1 for money in, -1 for money out, null where the word is none of the known ones. */
export function bankDirection(text: string): 1 | -1 | null {
  const word = text.toLowerCase().replace(/[^\p{L}+-]/gu, '');
  if (/^(贷|贷方|收|收入|来账|转入|存入|进|入|c|cr|crdt|credit|in|\+)$/.test(word)) return 1;
  if (/^(借|借方|付|支|支出|付出|往账|转出|支取|出|d|dr|dbit|debit|out|-)$/.test(word)) return -1;
  return null;
}

function valid(year: string, month: string, day: string): Day | null {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(text) && text >= '1990-01-01' ? text : null;
}
