import type { SheetRow } from '../spreadsheet/cell.ts';
import { contentFit, fieldByContent } from './content-fit.ts';
import { headerWords, plainHeader } from './header-words.ts';
import { type RegisterField, type RegisterTarget, targetFields } from './register-targets.ts';

/** A column with its header and the field that it seems to hold; `confidence` from 0 to 1. */
export type ColumnGuess = {
  /** Counts from 0. */
  column: number;
  header: string;
  field: RegisterField | null;
  confidence: number;
};

/**
 * Which field each column holds if the sheet is about `target`: the better the header says it and the more of the values below
 * fit it, the surer. Each field goes to one column. Columns without a header are left out, as notes stand there.
 */
export function guessColumns(
  target: RegisterTarget,
  header: SheetRow,
  samples: readonly SheetRow[],
): ColumnGuess[] {
  const columns = header.cells.flatMap((cell, column) =>
    cell && cell.text.trim() !== '' ? [{ column, header: cell.text.trim() }] : [],
  );
  const candidates = columns.flatMap(({ column, header: text }) =>
    targetFields[target].fields.flatMap((field) => {
      const said = headerFit(target, field, plainHeader(text));
      if (said === 0) return [];
      return [{ column, field, score: said * (0.6 + 0.4 * contentFit(field, valuesOf(column, samples))) }];
    }),
  );
  const { required } = targetFields[target];
  // A header that would do for two fields (`unit` may be the entrance or the room) goes to the one that is needed.
  const needed = (field: RegisterField) => (required.includes(field) ? 0 : 1);
  candidates.sort((a, b) => b.score - a.score || needed(a.field) - needed(b.field) || a.column - b.column);
  const byColumn = new Map<number, { field: RegisterField; score: number }>();
  const taken = new Set<RegisterField>();
  for (const { column, field, score } of candidates) {
    if (byColumn.has(column) || taken.has(field)) continue;
    byColumn.set(column, { field, score });
    taken.add(field);
  }
  return columns.map(({ column, header: text }) => {
    let found = byColumn.get(column);
    if (!found) {
      const field = fieldByContent(targetFields[target].fields, valuesOf(column, samples));
      if (field && !taken.has(field)) {
        taken.add(field);
        found = { field, score: 0.5 };
      }
    }
    return {
      column,
      header: text,
      field: found?.field ?? null,
      confidence: Math.round((found?.score ?? 0) * 100) / 100,
    };
  });
}

function headerFit(target: RegisterTarget, field: RegisterField, header: string): number {
  const words = headerWords[target][field];
  if (!words || header === '') return 0;
  if (words.strong.includes(header)) return 1;
  if (words.weak?.includes(header)) return 0.7;
  // `业主手机号码1`, `房屋建筑面积`: a known word within a longer header, the longer the better.
  const within = words.strong.filter((word) => word.length > 1 && header.includes(word));
  const longest = Math.max(0, ...within.map((word) => word.length));
  return longest === 0 ? 0 : (0.6 * longest) / Math.max(header.length, 1);
}

function valuesOf(column: number, samples: readonly SheetRow[]): string[] {
  return samples.flatMap((row) => {
    const text = row.cells[column]?.text.trim();
    return text ? [text] : [];
  });
}
