import type { SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import { readSpreadsheet } from '#app/domain/imports/reading/spreadsheet/read-spreadsheet.ts';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { ChargeIssue } from '../charge-issue.ts';
import type { StagedCharge } from '../charge-row.ts';
import { chargeHeader } from './charge-header.ts';
import { ChargeTable } from './charge-table.ts';

/** Rows of a chunk, which is staged in a transaction of its own. */
const rowsPerChunk = 2_000;
const headerRows = 10;

export type ChargeChunk = {
  index: number;
  sheet: string;
  /** Letters of the columns that were found. */
  columns: Record<string, string>;
  rows: StagedCharge[];
  issues: ChargeIssue[];
  /** Rows looked at so far, and how many the sheet has, about. */
  rowsRead: number;
  rowsTotal: number;
};

/**
 * Reads another system's table of charges, payments and prepaid balances from the local disk, every cell that is none with its row and column, in chunks that
 * are the same each time. What needs to know the register is found in `checkCharges`.
 *
 * @throws DomainError `file_empty`, and those of `readSpreadsheet`
 */
export async function* parseCharges(
  file: { path: string; fileName: string },
  terms: { currency: string; today: Day },
): AsyncGenerator<ChargeChunk, void, undefined> {
  const spreadsheet = await readSpreadsheet(file.path, file.fileName);
  try {
    const sheet = Math.max(
      0,
      spreadsheet.sheets.findIndex(({ hidden }) => !hidden),
    );
    const name = spreadsheet.sheets[sheet]?.name ?? '';
    const rowsTotal = await spreadsheet.countRows(sheet);
    let table: ChargeTable | null = null;
    let index = 0;
    let filled = 0;
    let last: SheetRow | null = null;
    const chunk = (taken: ChargeTable): ChargeChunk => ({
      index: index++,
      sheet: name,
      columns: taken.letters(),
      ...taken.handOver(),
      rowsRead: Math.min(last?.number ?? 0, rowsTotal),
      rowsTotal,
    });
    for await (const row of spreadsheet.rows(sheet)) {
      last = row;
      if (!table) {
        const header = chargeHeader(row);
        if (header) table = new ChargeTable(header, terms);
        else if (row.number >= headerRows) break;
        continue;
      }
      if (table.take(row)) filled += 1;
      if (table.size >= rowsPerChunk) yield chunk(table);
    }
    if (!last) throw new DomainError('file_empty');
    if (!table) {
      yield {
        index: 0,
        sheet: name,
        columns: {},
        rows: [],
        issues: missing(),
        rowsRead: rowsTotal,
        rowsTotal,
      };
      return;
    }
    if (filled === 0) throw new DomainError('file_empty');
    yield chunk(table);
  } finally {
    await spreadsheet.close();
  }
}

function missing(): ChargeIssue[] {
  return (['property', 'feeItem', 'start', 'end', 'amount'] as const).map((field) => ({
    row: 1,
    column: null,
    code: 'column_missing',
    params: { field },
  }));
}
