import { formatCell, type TableCell } from './table-cell.ts';

export type CsvOptions = {
  delimiter?: ',' | ';' | '\t';
  /** Without the mark Excel takes UTF-8 for the system's own encoding and garbles Chinese. */
  byteOrderMark?: boolean;
};

/** Enough rows for a piece worth sending. */
const PIECE = 64 * 1024;

/**
 * A table as CSV text (RFC 4180, UTF-8 with a mark), in pieces as its rows come. A text that a spreadsheet program would run as a
 * formula (it starts with = + - @, a tab or a carriage return) gets an apostrophe before it, which such programs take for
 * "this is text" and our own import takes away again. Numbers are left alone: pass them as numbers.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly TableCell[]> | Iterable<readonly TableCell[]>,
  { delimiter = ',', byteOrderMark = true }: CsvOptions = {},
): AsyncGenerator<string, void, undefined> {
  let piece = byteOrderMark ? '\ufeff' : '';
  for await (const row of rows) {
    piece += `${row.map((cell) => csvCell(cell, delimiter)).join(delimiter)}\r\n`;
    if (piece.length > PIECE) {
      yield piece;
      piece = '';
    }
  }
  if (piece !== '') yield piece;
}

function csvCell(cell: TableCell, delimiter: string): string {
  const text = typeof cell === 'string' ? disarm(cell) : formatCell(cell);
  // Every character that could be taken for a delimiter is quoted, so that a reader that guesses guesses right.
  return text.includes(delimiter) || /["\r\n,;\t|，]/.test(text) || /^\s|\s$/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}

/** See OWASP, CSV injection. */
function disarm(text: string): string {
  return /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}
