import { createReadStream } from 'node:fs';
import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { DomainError } from '#app/kernel/errors.ts';
import type { SheetRow, Spreadsheet } from './cell.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { limits } from './limits.ts';
import { RowBuilder } from './row-builder.ts';
import { scanText, type TextEncoding } from './scan-text.ts';

/**
 * Opens a table of text: fields between commas, semicolons or tabs, in UTF-8, UTF-16 or GB18030, all found out from the
 * content. It is one sheet by the name given.
 */
export async function readCsv(path: string, sheetName: string): Promise<Spreadsheet> {
  const scan = await scanText(path);
  return {
    kind: 'csv',
    sheets: [{ name: sheetName, hidden: false }],
    rows: () => csvRows(path, scan.encoding),
    countRows: async () => scan.lines,
    close: async () => {},
  };
}

async function* csvRows(path: string, encoding: TextEncoding): AsyncGenerator<SheetRow, void, undefined> {
  const pieces = decode(path, encoding);
  const first = await pieces.next();
  if (first.done) return;
  const { delimiter, hintLength } = detectDelimiter(first.value);
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.stretch,
    record_delimiter: ['\r\n', '\n', '\r'],
  });
  // Whoever ends first, the file, the parser or the reader of the rows, ends the others.
  pipeline(Readable.from(startingWith(first.value.slice(hintLength), pieces)), parser, () => {});
  let number = hintLength > 0 ? 1 : 0;
  try {
    for await (const record of parser) {
      const row = new RowBuilder(++number);
      (record as string[]).forEach((text, column) => {
        row.add(column, textCell(text));
      });
      const built = row.build();
      if (built) yield built;
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    if (!(error instanceof CsvError)) throw new DomainError('file_damaged', { cause: error });
    // A quotation mark without its partner swallows the rest of the file, up to the end or the largest record.
    yield { number: number + 1, cells: [], problem: 'quote_not_closed' };
  }
}

/**
 * An apostrophe before a character that would start a formula was put there on export, so that the spreadsheet program
 * takes the cell for text; it is no part of the value.
 */
function textCell(text: string) {
  return { kind: 'text' as const, text: /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text };
}

async function* decode(path: string, encoding: TextEncoding): AsyncGenerator<string, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    yield decoder.decode(piece as Buffer, { stream: true });
  }
  yield decoder.decode();
}

async function* startingWith(first: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  if (first !== '') yield first;
  for await (const piece of rest) if (piece !== '') yield piece;
}
