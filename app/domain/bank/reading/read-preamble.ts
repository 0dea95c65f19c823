import type { SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { bankText } from './bank-values.ts';

export type Preamble = { account: string | null; openingAmount: bigint | null; closingAmount: bigint | null };

const account =
  /(?:账\s*号|帐\s*号|卡\s*号|账户号码|\biban|\baccount(?:\s+(?:no\.?|number))?)\s*[:：]?\s*([A-Z0-9*][A-Z0-9* -]{4,38}[A-Z0-9])/i;
const money = '([-+]?[¥$€£]?[\\d,]+(?:\\.\\d+)?)';
const opening = new RegExp(`(?:期初余额|上期余额|起始余额|opening balance)\\s*[:：]?\\s*${money}`, 'i');
const closing = new RegExp(`(?:期末余额|本期余额|截止余额|closing balance)\\s*[:：]?\\s*${money}`, 'i');

/** The own account and the balances, as banks tell them in the rows above their table. */
export function readPreamble(rows: readonly SheetRow[], currency: string): Preamble {
  const text = rows
    .map((row) =>
      row.cells
        .map((cell) => bankText(cell))
        .filter(Boolean)
        .join(' '),
    )
    .join('\n');
  const amount = (pattern: RegExp) => {
    const found = pattern.exec(text)?.[1];
    return found ? parseMoney(found, currency) : null;
  };
  return {
    account: plainAccount(account.exec(text)?.[1] ?? null),
    openingAmount: amount(opening),
    closingAmount: amount(closing),
  };
}

/** An account's number without what is only there for the eye. */
export function plainAccount(text: string | null): string | null {
  const plain = (text ?? '').replace(/[^A-Za-z0-9*]/g, '').toUpperCase();
  return /\d{3}/.test(plain) ? plain.slice(0, 40) : null;
}
