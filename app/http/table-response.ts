import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { writeCsv } from '#app/domain/exports/write-csv.ts';
import { writeXlsx } from '#app/domain/exports/write-xlsx.ts';
import type { Day } from '#app/kernel/dates.ts';

type TableFile = {
  format: 'csv' | 'xlsx';
  /** What the table holds, in the reader's language: the name of the file and of its sheet. */
  name: string;
  day: Day;
  /** Of the columns, in characters. */
  widths?: readonly number[];
};

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A table as a file to download, sent while its rows are read. The first row is its head. */
export function tableResponse(
  rows: AsyncIterable<readonly TableCell[]>,
  { format, name, day, widths }: TableFile,
): Response {
  const pieces =
    format === 'csv' ? encoded(writeCsv(rows)) : writeXlsx([{ name, header: true, widths, rows }]);
  const fileName = `${name} ${day}.${format}`;
  return new Response(streamOf(pieces), {
    headers: {
      'Content-Type': types[format],
      'Content-Disposition': `attachment; filename="export-${day}.${format}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'Cache-Control': 'private, no-store',
    },
  });
}

async function* encoded(pieces: AsyncIterable<string>): AsyncGenerator<Uint8Array, void, undefined> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) yield encoder.encode(piece);
}

/** Takes the next piece when the reader wants it, and stops reading rows when the download is broken off. */
function streamOf(pieces: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await pieces.return();
    },
  });
}
