import { columnLetters } from '#app/domain/imports/reading/register/row-issue.ts';
import type { SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import { readSpreadsheet } from '#app/domain/imports/reading/spreadsheet/read-spreadsheet.ts';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type BankColumns, columnsOf } from './bank-columns.ts';
import { mostLines } from './bank-issue.ts';
import { BankTable, type TableTerms } from './bank-table.ts';
import { bankText, isMonthFirst } from './bank-values.ts';
import type { ParsedStatement } from './parsed-statement.ts';
import { readPreamble } from './read-preamble.ts';

/** Banks put their name, the account and its holder above the table. */
const headerRows = 30;

/**
 * Reads a bank's table, CSV or XLSX, whichever columns it has: one for in and one for out, or a signed amount, or an amount with its direction.
 *
 * @throws DomainError `file_empty`, `file_too_many_rows`, and those of `readSpreadsheet`
 */
export async function readBankTable(
  file: { path: string; fileName: string },
  terms: { currency: string; today: Day },
): Promise<ParsedStatement> {
  const spreadsheet = await readSpreadsheet(file.path, file.fileName);
  try {
    const index = Math.max(
      0,
      spreadsheet.sheets.findIndex(({ hidden }) => !hidden),
    );
    const preamble: SheetRow[] = [];
    const body: SheetRow[] = [];
    let columns: BankColumns | null = null;
    let header: SheetRow | null = null;
    for await (const row of spreadsheet.rows(index)) {
      if (columns) body.push(row);
      else {
        columns = columnsOf(row);
        if (columns) header = row;
        else preamble.push(row);
        if (!columns && preamble.length >= headerRows) break;
      }
      if (body.length > mostLines + 100) throw new DomainError('file_too_many_rows');
    }
    const format = spreadsheet.kind;
    if (!columns || !header) return withoutHeader(format, preamble);
    const dates = body.map((row) => bankText(row.cells[columns.get('date') ?? -1]));
    const tableTerms: TableTerms = { ...terms, columns, monthFirst: isMonthFirst(dates) };
    const table = new BankTable(tableTerms);
    for (const row of body) table.take(row);
    return {
      ...table.result(),
      ...headOf(readPreamble(preamble, terms.currency), table),
      format,
      columns: shown(columns, header),
    };
  } finally {
    await spreadsheet.close();
  }
}

/** What stands above the table says the balances better than the table's own column, which a filtered export lacks. */
function headOf(told: ReturnType<typeof readPreamble>, table: BankTable) {
  const counted = table.balances();
  return {
    account: told.account,
    openingAmount: told.openingAmount ?? counted?.opening ?? null,
    closingAmount: told.closingAmount ?? counted?.closing ?? null,
  };
}

function withoutHeader(format: 'csv' | 'xlsx', rows: SheetRow[]): ParsedStatement {
  if (rows.length === 0) throw new DomainError('file_empty');
  const missing = (['date', 'amount'] as const).map((field) => ({
    severity: 'error' as const,
    row: 0,
    column: null,
    code: 'column_missing' as const,
    params: { field },
  }));
  const nothing = { account: null, fromOn: null, throughOn: null, openingAmount: null, closingAmount: null };
  return { ...nothing, format, lines: [], issues: missing, columns: [] };
}

function shown(columns: BankColumns, header: SheetRow): ParsedStatement['columns'] {
  const all = [...columns, ...columns.purposes.map((at) => ['purpose', at] as const)];
  return all
    .sort(([, a], [, b]) => a - b)
    .map(([field, at]) => ({ field, letter: columnLetters(at), header: bankText(header.cells[at]) }));
}
