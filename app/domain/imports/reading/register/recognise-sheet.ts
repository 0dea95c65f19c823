import type { SheetRow } from '../spreadsheet/cell.ts';
import { type ColumnGuess, guessColumns } from './guess-columns.ts';
import {
  type RegisterField,
  type RegisterTarget,
  registerTargets,
  targetFields,
} from './register-targets.ts';

export type SheetGuess = {
  /** Null where the sheet is about nothing that the register holds (a payment history, a price list, notes). */
  target: RegisterTarget | null;
  /** From 0 to 1. */
  confidence: number;
  /** Counts from 1; 0 where no row looks like a header. */
  headerRow: number;
  columns: ColumnGuess[];
};

/** Titles and remarks may stand above the header, but not many. */
const HEADER_WITHIN = 10;

/** A sheet is about a target only if one of these says so too: payments name fee items as well, lists of people have names. */
const telling: Partial<Record<RegisterTarget, readonly RegisterField[]>> = {
  buildings: ['entrance', 'floors', 'lift'],
  fee_items: ['formula', 'unitPrice', 'fixedAmount'],
  people: ['phone', 'identityNumber', 'personKind', 'email', 'ownerNumber', 'gender'],
  communities: ['city', 'district', 'address'],
};

/** Columns of what the register does not hold. */
const foreign = /^(实缴金额|应缴金额|缴费时间|收银员|paidamount|paidon|cashier)$/;

/** Finds the header row among the first rows of a sheet, what the sheet is about, and which column holds what. */
export function recogniseSheet(rows: readonly SheetRow[]): SheetGuess {
  let best: SheetGuess & { score: number } = {
    target: null,
    confidence: 0,
    headerRow: 0,
    columns: [],
    score: 0,
  };
  for (const [index, header] of rows.slice(0, HEADER_WITHIN).entries()) {
    if (header.cells.some((cell) => cell && foreign.test(cell.text.trim()))) return noRegister(header);
    const samples = rows.slice(index + 1, index + 101);
    for (const target of registerTargets) {
      const columns = guessColumns(target, header, samples);
      const found = new Set(columns.flatMap(({ field }) => (field ? [field] : [])));
      if (!targetFields[target].required.every((field) => found.has(field))) continue;
      const also = telling[target];
      if (also && !also.some((field) => found.has(field))) continue;
      const sure = columns.reduce((sum, { confidence }) => sum + confidence, 0);
      const coverage = sure / columns.length;
      const score = sure * coverage;
      if (score <= best.score) continue;
      best = {
        target,
        confidence: Math.round(coverage * 100) / 100,
        headerRow: header.number,
        columns,
        score,
      };
    }
  }
  const { score: _, ...guess } = best;
  if (guess.target === null && rows[0]) return noRegister(rows[0]);
  return guess;
}

function noRegister(header: SheetRow): SheetGuess {
  const columns = header.cells.flatMap((cell, column) =>
    cell ? [{ column, header: cell.text.trim(), field: null, confidence: 0 }] : [],
  );
  return { target: null, confidence: 0, headerRow: header.number, columns };
}
