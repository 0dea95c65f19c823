import { denominationsOf } from '#app/domain/counter/denominations.ts';
import type { CountedPiece } from '#app/domain/counter/shift-count.ts';
import { parseMoney } from '#app/kernel/money.ts';

/** The typed numbers of pieces, in the order of the currency's notes and coins; what is no number counts as none. */
export function piecesOf(typed: readonly (string | undefined)[], currency: string): CountedPiece[] {
  return denominationsOf(currency).flatMap((text, index) => {
    const value = parseMoney(text, currency);
    const count = /^\d{1,6}$/.test(typed[index] ?? '') ? Number(typed[index]) : 0;
    return value === null || count === 0 ? [] : [{ value, count }];
  });
}
