import { dayValue, decimalValue, plainText } from '#app/domain/imports/reading/register/cell-values.ts';
import { plainHeader } from '#app/domain/imports/reading/register/header-words.ts';
import { columnLetters } from '#app/domain/imports/reading/register/row-issue.ts';
import type { Cell, SheetRow } from '#app/domain/imports/reading/spreadsheet/cell.ts';
import { readSpreadsheet } from '#app/domain/imports/reading/spreadsheet/read-spreadsheet.ts';
import { serialDay } from '#app/domain/imports/reading/spreadsheet/serial-date.ts';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import {
  mostOfMeter,
  mostRows,
  type ReadingColumn,
  type ReadingIssue,
  readingColumns,
} from './reading-issue.ts';

export type ParsedReading = { row: number; number: string; readOn: Day; value: string };

export type ParsedReadings = {
  sheet: string;
  /** Letters of the columns that were found. */
  columns: Partial<Record<ReadingColumn, string>>;
  rows: ParsedReading[];
  issues: ReadingIssue[];
};

/** Words of headers, in the form of `plainHeader`; the first one that a table has decides. */
const words: Record<ReadingColumn, readonly string[]> = {
  number:
    '表号 表具编号 表具号 表编号 表计编号 水表号 电表号 气表号 水表编号 电表编号 meter meterno meternumber meterid number no'.split(
      ' ',
    ),
  readOn: '抄表日期 抄表日 读数日期 日期 抄表时间 readon readingdate dateread date day'.split(' '),
  value:
    '本次读数 本期读数 抄表读数 读数 本期止码 止码 止度 表底 行度 示数 reading meterreading currentreading value'.split(
      ' ',
    ),
};

type WrongCell = [column: ReadingColumn, code: ReadingIssue['code'], params: ReadingIssue['params']];

/** A header stands in one of these rows. */
const headerRows = 10;

/**
 * Reads a table of readings from a file on the local disk, every cell that is none with its row and column. Days after `today`, and a meter twice on
 * one day, are found here; what needs to know the meters, in `checkStaged`.
 *
 * @throws DomainError `file_empty`, `file_too_many_rows`, and those of `readSpreadsheet`
 */
export async function parseReadings(
  file: { path: string; fileName: string },
  today: Day,
): Promise<ParsedReadings> {
  const spreadsheet = await readSpreadsheet(file.path, file.fileName);
  try {
    const index = Math.max(
      0,
      spreadsheet.sheets.findIndex(({ hidden }) => !hidden),
    );
    const parsed = new ReadingTable(spreadsheet.sheets[index]?.name ?? '', today);
    for await (const row of spreadsheet.rows(index)) parsed.take(row);
    return parsed.result();
  } finally {
    await spreadsheet.close();
  }
}

class ReadingTable {
  readonly #rows: ParsedReading[] = [];
  readonly #issues: ReadingIssue[] = [];
  readonly #columns = new Map<ReadingColumn, number>();
  readonly #seen = new Map<string, number>();
  readonly #ofMeter = new Map<string, number>();
  #filled = 0;

  constructor(
    readonly sheet: string,
    readonly today: Day,
  ) {}

  take(row: SheetRow): void {
    if (row.problem) this.#issue(row.number, null, 'quote_not_closed');
    if (this.#columns.size < readingColumns.length) {
      if (row.number <= headerRows) this.#findHeader(row);
      return;
    }
    const cells = readingColumns.map((column) => row.cells[this.#columns.get(column) ?? -1]);
    if (cells.every((cell) => !cell || plainText(cell.text) === '')) return;
    this.#filled += 1;
    if (this.#filled > mostRows) throw new DomainError('file_too_many_rows');
    const number = this.#text(row, 'number');
    const readOn = this.#day(row);
    const value = this.#value(row);
    if (number === null || readOn === null || value === null) return;
    const wrong = this.#wrongIn({ number, readOn, row: row.number });
    if (wrong) this.#issue(row.number, ...wrong);
    else this.#rows.push({ row: row.number, number, readOn, value });
  }

  result(): ParsedReadings {
    const missing = readingColumns.filter((column) => !this.#columns.has(column));
    for (const field of missing) this.#issue(1, null, 'column_missing', { field });
    if (missing.length === 0 && this.#filled === 0) throw new DomainError('file_empty');
    const columns = Object.fromEntries([...this.#columns].map(([column, at]) => [column, columnLetters(at)]));
    return { sheet: this.sheet, columns, rows: this.#rows, issues: this.#issues };
  }

  #wrongIn({ row, number, readOn }: Omit<ParsedReading, 'value'>): WrongCell | null {
    if (readOn > this.today) return ['readOn', 'day_in_future', {}];
    const key = `${number}\n${readOn}`;
    const before = this.#seen.get(key);
    if (before !== undefined) return ['number', 'repeated', { row: before }];
    this.#seen.set(key, row);
    const count = (this.#ofMeter.get(number) ?? 0) + 1;
    this.#ofMeter.set(number, count);
    return count > mostOfMeter ? ['number', 'too_many_of_meter', { limit: mostOfMeter }] : null;
  }

  /** A row is the header when it has all three columns; what the best row so far lacks is told. */
  #findHeader(row: SheetRow): void {
    const found = new Map<ReadingColumn, number>();
    const headers = row.cells.map((cell) => plainHeader(cell?.text ?? ''));
    for (const column of readingColumns) {
      const word = words[column].find((one) =>
        headers.some((header, at) => header === one && ![...found.values()].includes(at)),
      );
      if (word) found.set(column, headers.indexOf(word));
    }
    if (found.size <= this.#columns.size) return;
    this.#columns.clear();
    for (const [column, at] of found) this.#columns.set(column, at);
  }

  #text(row: SheetRow, column: ReadingColumn): string | null {
    const cell = this.#cell(row, column);
    if (!cell) return null;
    if (cell.digitsLost) return this.#bad(row, column, 'digits_lost');
    return plainText(cell.text);
  }

  #day(row: SheetRow): Day | null {
    const cell = this.#cell(row, 'readOn');
    if (!cell) return null;
    const text = plainText(cell.text);
    const serial = cell.kind === 'number' ? Number(text) : Number.NaN;
    // A date that lost its format is the bare serial number: 18264 is 1950, 73050 is 2099.
    const day = dayValue(text) ?? (serial >= 18_264 && serial <= 73_050 ? serialDay(serial, false) : null);
    return day ?? this.#bad(row, 'readOn', 'bad_date', text);
  }

  #value(row: SheetRow): string | null {
    const cell = this.#cell(row, 'value');
    if (!cell) return null;
    const text = plainText(cell.text);
    const value = decimalValue(text, 4, cell.kind === 'number');
    const fits = value !== null && value !== 'fine' && /^\d{1,14}(\.|$)/.test(value);
    return fits ? value : this.#bad(row, 'value', 'bad_number', text);
  }

  #cell(row: SheetRow, column: ReadingColumn): Cell | null {
    const cell = row.cells[this.#columns.get(column) ?? -1];
    if (cell?.kind === 'error') return this.#bad(row, column, 'cell_error', cell.text);
    if (cell?.formula && cell.text.trim() === '') return this.#bad(row, column, 'formula_without_value');
    if (cell && plainText(cell.text) !== '') return cell;
    this.#issue(row.number, column, 'required', { field: column });
    return null;
  }

  #bad(row: SheetRow, column: ReadingColumn, code: ReadingIssue['code'], value?: string): null {
    this.#issue(
      row.number,
      column,
      code,
      value === undefined ? {} : { value: [...value].slice(0, 60).join('') },
    );
    return null;
  }

  #issue(
    row: number,
    column: ReadingColumn | null,
    code: ReadingIssue['code'],
    params: ReadingIssue['params'] = {},
  ): void {
    const at = column === null ? undefined : this.#columns.get(column);
    this.#issues.push({ row, column: at === undefined ? null : columnLetters(at), code, params });
  }
}
