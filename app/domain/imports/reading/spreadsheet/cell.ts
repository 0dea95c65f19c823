/**
 * One filled cell. `text` is what a person would have typed: a number without the noise of binary fractions, a day as
 * `2026-11-21`, a truth value as `TRUE`. It is data whatever it starts with; nothing is ever evaluated.
 */
export type Cell = {
  text: string;
  kind: 'text' | 'number' | 'date' | 'boolean' | 'error';
  /** The cell holds a formula; `text` is the value that was saved with it, empty where none was. */
  formula?: true;
  /** A number of more than 15 digits, the last of which the spreadsheet program has already lost. */
  digitsLost?: true;
  /** Longer than `limits.cellLength`, and cut there. */
  cut?: true;
};

/** A row with at least one filled cell. `number` counts from 1 as the spreadsheet program shows it. */
export type SheetRow = {
  number: number;
  cells: (Cell | undefined)[];
  /** A quotation mark opened in this row of a CSV file is never closed: nothing after it can be read. */
  problem?: 'quote_not_closed';
};

export type SheetInfo = {
  name: string;
  hidden: boolean;
};

/** An opened file. `rows` may be called for any sheet, in any order, more than once. Close it when done. */
export type Spreadsheet = {
  kind: 'csv' | 'xlsx';
  sheets: SheetInfo[];
  /** Filled rows in order. Throws DomainError `file_damaged`, `file_too_large`, `file_too_many_rows`. */
  rows(sheet: number): AsyncGenerator<SheetRow, void, undefined>;
  /** Rows of the sheet counted without reading its cells: exact or a little too high (rows that hold only formats). */
  countRows(sheet: number): Promise<number>;
  close(): Promise<void>;
};
