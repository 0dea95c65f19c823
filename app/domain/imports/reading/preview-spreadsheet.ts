import { DomainError } from '#app/kernel/errors.ts';
import { recogniseSheet, type SheetGuess } from './register/recognise-sheet.ts';
import { type RegisterForm, recogniseWorkbook } from './register/recognise-workbook.ts';
import type { RegisterMapping } from './register/register-targets.ts';
import type { SheetRow, Spreadsheet } from './spreadsheet/cell.ts';
import { readSpreadsheet } from './spreadsheet/read-spreadsheet.ts';

export type SheetPreview = {
  name: string;
  hidden: boolean;
  /** Rows below the header; where `rowCountExact` is false it may be a little too high. */
  rowCount: number;
  rowCountExact: boolean;
  guess: SheetGuess;
  /** The first 20 rows below the header, cells as text by column; notes beside the data left out. */
  rows: { number: number; cells: string[] }[];
};

export type SpreadsheetPreview = {
  kind: 'csv' | 'xlsx';
  form: RegisterForm;
  sheets: SheetPreview[];
  /** How the file will be read unless the user changes it. */
  mapping: RegisterMapping;
};

const SAMPLED_ROWS = 3_000;
const SHOWN_ROWS = 20;

/**
 * Looks into a file on the local disk: its sheets, headers, first rows, and a guess of what each column holds. Reads the
 * first rows of each sheet only and counts the others by their marks, so 100,000 rows take about two seconds.
 * Throws the DomainErrors of `readSpreadsheet`.
 */
export async function previewSpreadsheet(file: {
  path: string;
  fileName: string;
}): Promise<SpreadsheetPreview> {
  const spreadsheet = await readSpreadsheet(file.path, file.fileName);
  try {
    const sheets: SheetPreview[] = [];
    for (let index = 0; index < spreadsheet.sheets.length; index++) {
      sheets.push(await previewSheet(spreadsheet, index));
    }
    if (sheets.every(({ guess, rows }) => guess.columns.length === 0 && rows.length === 0)) {
      throw new DomainError('file_empty');
    }
    return { kind: spreadsheet.kind, ...recogniseWorkbook(sheets), sheets };
  } finally {
    await spreadsheet.close();
  }
}

async function previewSheet(spreadsheet: Spreadsheet, index: number): Promise<SheetPreview> {
  const sampled: SheetRow[] = [];
  let all = true;
  for await (const row of spreadsheet.rows(index)) {
    if (sampled.length === SAMPLED_ROWS) {
      all = false;
      break;
    }
    if (!row.problem) sampled.push(row);
  }
  const guess = recogniseSheet(sampled);
  const columns = guess.columns.map(({ column }) => column);
  const data = sampled.filter(
    ({ number, cells }) => number > guess.headerRow && columns.some((column) => cells[column] !== undefined),
  );
  const width = Math.max(-1, ...columns) + 1;
  return {
    ...(spreadsheet.sheets[index] as { name: string; hidden: boolean }),
    rowCount: all
      ? data.length
      : Math.max(data.length, (await spreadsheet.countRows(index)) - guess.headerRow),
    rowCountExact: all,
    guess,
    rows: data.slice(0, SHOWN_ROWS).map(({ number, cells }) => ({
      number,
      cells: Array.from({ length: width }, (_, column) =>
        columns.includes(column) ? shortened(cells[column]?.text ?? '') : '',
      ),
    })),
  };
}

/** Enough to recognise a value by; the preview is kept with the import and sent to the browser. */
function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 199).replace(/[\ud800-\udbff]$/, '')}…` : text;
}
