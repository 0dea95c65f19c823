import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '#app/domain/imports/reading/spreadsheet/read-spreadsheet.ts';
import { temporaryFile } from '#app/domain/imports/reading/testing/temporary-file.ts';
import type { TableCell } from './table-cell.ts';
import { type CsvOptions, writeCsv } from './write-csv.ts';

async function csv(rows: TableCell[][], options?: CsvOptions): Promise<string> {
  let text = '';
  for await (const piece of writeCsv(rows, options)) text += piece;
  return text;
}

test('texts, numbers, days, quotation', async () => {
  expect(
    await csv([
      ['楼栋', '备注', '金额'],
      ['1,2', 'sagt "ja"\nund', { number: '-12.50' }],
      [true, { day: '2026-01-31' }, 3, null],
    ]),
  ).toBe('\ufeff楼栋,备注,金额\r\n"1,2","sagt ""ja""\nund",-12.50\r\nTRUE,2026-01-31,3,\r\n');
  expect(await csv([['a;b', 'c,d']], { delimiter: ';', byteOrderMark: false })).toBe('"a;b";"c,d"\r\n');
});

test.each(['=1+1', '+86 138', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '=HYPERLINK("http://x","y")'])(
  'a text that would run as a formula is disarmed: %j',
  async (text) => {
    const [line = ''] = (await csv([[text]], { byteOrderMark: false })).split('\r\n', 1);
    expect(line.replace(/^"/, '').startsWith("'")).toBe(true);
  },
);

test('what is no number is refused as a number', async () => {
  await expect(csv([[{ number: '=1+1' }]])).rejects.toThrow(RangeError);
  await expect(csv([[Number.NaN]])).rejects.toThrow(RangeError);
});

test('no field of any text begins a formula, and our own import reads the text again', async () => {
  const text = fc
    .stringMatching(/^[=+\-@\t\r'"a,;\n 中1]{1,8}$/)
    // A field of blanks is an empty one, and a text that begins like a disarmed one loses its apostrophe.
    .filter((value) => value.trim() !== '' && !/^'[=+\-@\t\r]/.test(value));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(text, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      async (rows) => {
        const written = await csv(rows);
        const path = await temporaryFile(written);
        const spreadsheet = await readSpreadsheet(path, 'a.csv');
        const read: string[][] = [];
        for await (const row of spreadsheet.rows(0)) read.push(row.cells.map((cell) => cell?.text ?? ''));
        await spreadsheet.close();
        expect(read).toEqual(rows);
      },
    ),
    { numRuns: 150 },
  );
});
