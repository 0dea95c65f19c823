import { decimalValue, plainText, tidyText } from '#app/domain/imports/reading/register/cell-values.ts';
import { plainHeader } from '#app/domain/imports/reading/register/header-words.ts';
import { columnLetters } from '#app/domain/imports/reading/register/row-issue.ts';
import type { SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import { readSpreadsheet } from '#app/domain/imports/reading/spreadsheet/read-spreadsheet.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { divideRounded, parseMoney } from '#app/kernel/money.ts';
import { parseQuantity } from '../../warehouse/quantity.ts';
import {
  type MaterialColumn,
  type MaterialIssue,
  materialColumns,
  mostMaterials,
  neededColumns,
} from './material-issue.ts';
import { materialWords } from './material-words.ts';

/** Quantities in ten-thousandths of the unit, money in minor units; null where the list says nothing. */
export type ParsedMaterial = {
  row: number;
  code: string;
  name: string;
  unit: string;
  specification: string | null;
  category: string | null;
  salePrice: bigint | null;
  quantity: bigint | null;
  value: bigint | null;
  shelf: string | null;
  threshold: bigint | null;
};

export type ParsedMaterials = { rows: ParsedMaterial[]; issues: MaterialIssue[] };

const longest: Partial<Record<MaterialColumn, number>> = {
  code: 50,
  name: 100,
  unit: 20,
  specification: 200,
  category: 50,
  shelf: 50,
};
/** A header stands in one of these rows. */
const headerRows = 10;

/**
 * Reads a list of materials from a file on the local disk, every cell that is none with its row and column. What a stock is worth is told as a whole
 * or by what one costs.
 *
 * @throws DomainError `file_empty`, `file_too_many_rows`, and those of `readSpreadsheet`
 */
export async function parseMaterials(
  file: { path: string; fileName: string },
  currency: string,
): Promise<ParsedMaterials> {
  const spreadsheet = await readSpreadsheet(file.path, file.fileName);
  try {
    const index = Math.max(
      0,
      spreadsheet.sheets.findIndex(({ hidden }) => !hidden),
    );
    const table = new MaterialTable(currency);
    for await (const row of spreadsheet.rows(index)) table.take(row);
    return table.result();
  } finally {
    await spreadsheet.close();
  }
}

class MaterialTable {
  readonly #rows: ParsedMaterial[] = [];
  readonly #issues: MaterialIssue[] = [];
  readonly #seen = new Map<string, number>();
  #columns = new Map<MaterialColumn, number>();
  #filled = 0;

  constructor(readonly currency: string) {}

  take(row: SheetRow): void {
    if (row.problem) this.#issue(row.number, null, 'quote_not_closed');
    if (neededColumns.some((column) => !this.#columns.has(column))) {
      if (row.number <= headerRows) this.#findHeader(row);
      return;
    }
    if ([...this.#columns.values()].every((at) => plainText(row.cells[at]?.text ?? '') === '')) return;
    this.#filled += 1;
    if (this.#filled > mostMaterials) throw new DomainError('file_too_many_rows');
    const before = this.#issues.length;
    const material = this.#read(row);
    if (this.#issues.length === before) this.#rows.push(material);
  }

  result(): ParsedMaterials {
    const missing = neededColumns.filter((column) => !this.#columns.has(column));
    for (const field of missing) this.#issue(1, null, 'column_missing', { field });
    if (missing.length === 0 && this.#filled === 0) throw new DomainError('file_empty');
    return { rows: this.#rows, issues: this.#issues };
  }

  #read(row: SheetRow): ParsedMaterial {
    const code = plainText(this.#text(row, 'code') ?? '');
    for (const column of neededColumns)
      if (this.#text(row, column) === null) this.#issue(row.number, column, 'required', { field: column });
    const seen = this.#seen.get(code);
    if (seen !== undefined && code) this.#issue(row.number, 'code', 'repeated', { row: seen });
    this.#seen.set(code, row.number);
    const quantity = this.#number(row, 'quantity');
    const cost = this.#number(row, 'cost');
    const value = this.#money(row, 'value');
    if (quantity !== null && quantity > 0n && cost === null && value === null)
      this.#issue(row.number, 'quantity', 'cost_missing');
    return {
      row: row.number,
      code,
      name: this.#text(row, 'name') ?? '',
      unit: this.#text(row, 'unit') ?? '',
      specification: this.#text(row, 'specification'),
      category: this.#text(row, 'category'),
      salePrice: this.#money(row, 'salePrice'),
      quantity,
      value: value ?? (quantity !== null && cost !== null ? this.#worth(quantity, cost) : null),
      shelf: this.#text(row, 'shelf'),
      threshold: this.#number(row, 'threshold'),
    };
  }

  /** `cost` of one in ten-thousandths of the currency's unit, which is as fine as price lists are. */
  #worth(quantity: bigint, cost: bigint): bigint {
    const minor = parseMoney('1', this.currency) ?? 1n;
    return divideRounded(quantity * cost * minor, 100_000_000n, 'half_up');
  }

  /** A row is the header when it has all that is needed; what the best row so far lacks is told. */
  #findHeader(row: SheetRow): void {
    const found = new Map<MaterialColumn, number>();
    const headers = row.cells.map((cell) => plainHeader(cell?.text ?? ''));
    for (const column of materialColumns) {
      const word = materialWords[column].find((one) =>
        headers.some((header, at) => header === one && ![...found.values()].includes(at)),
      );
      if (word) found.set(column, headers.indexOf(word));
    }
    if (found.size > this.#columns.size) this.#columns = found;
  }

  #text(row: SheetRow, column: MaterialColumn): string | null {
    const cell = row.cells[this.#columns.get(column) ?? -1];
    if (cell?.kind === 'error') return this.#bad(row, column, 'cell_error', cell.text);
    if (cell?.formula && cell.text.trim() === '') return this.#bad(row, column, 'formula_without_value');
    if (cell?.digitsLost && column === 'code') return this.#bad(row, column, 'digits_lost');
    const text = tidyText(cell?.text ?? '');
    const most = longest[column];
    if (most !== undefined && text.length > most) return this.#bad(row, column, 'too_long', text);
    return text === '' ? null : text;
  }

  #decimal(row: SheetRow, column: MaterialColumn, decimals: number): string | null {
    const text = this.#text(row, column);
    if (text === null) return null;
    const cell = row.cells[this.#columns.get(column) ?? -1];
    const value = decimalValue(plainText(text), decimals, cell?.kind === 'number');
    const fits = value !== null && value !== 'fine' && /^\d{1,9}(\.|$)/.test(value);
    return fits ? value : this.#bad(row, column, 'bad_number', text);
  }

  #number(row: SheetRow, column: MaterialColumn): bigint | null {
    const value = this.#decimal(row, column, 4);
    return value === null ? null : parseQuantity(value);
  }

  #money(row: SheetRow, column: MaterialColumn): bigint | null {
    const value = this.#decimal(row, column, 4);
    if (value === null) return null;
    return parseMoney(value, this.currency) ?? this.#bad(row, column, 'bad_number', value);
  }

  #bad(row: SheetRow, column: MaterialColumn, code: MaterialIssue['code'], value?: string): null {
    const known = this.#issues.some(
      (issue) => issue.row === row.number && issue.column === this.#letters(column) && issue.code === code,
    );
    if (!known)
      this.#issue(
        row.number,
        column,
        code,
        value === undefined ? {} : { value: [...value].slice(0, 60).join('') },
      );
    return null;
  }

  #letters(column: MaterialColumn | null): string | null {
    const at = column === null ? undefined : this.#columns.get(column);
    return at === undefined ? null : columnLetters(at);
  }

  #issue(
    row: number,
    column: MaterialColumn | null,
    code: MaterialIssue['code'],
    params: MaterialIssue['params'] = {},
  ): void {
    this.#issues.push({ row, column: this.#letters(column), code, params });
  }
}
