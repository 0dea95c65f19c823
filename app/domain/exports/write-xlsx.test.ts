import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readSpreadsheet } from '#app/domain/imports/reading/spreadsheet/read-spreadsheet.ts';
import { temporaryFile } from '#app/domain/imports/reading/testing/temporary-file.ts';
import { workbookBytes } from '#app/domain/imports/reading/testing/workbook-bytes.ts';
import { writeXlsx } from './write-xlsx.ts';
import { sheetNames } from './xlsx-parts.ts';

async function read(bytes: Uint8Array) {
  const spreadsheet = await readSpreadsheet(await temporaryFile(bytes), 'a.xlsx');
  const rows = [];
  for await (const row of spreadsheet.rows(0)) rows.push(row.cells);
  await spreadsheet.close();
  return rows;
}

test('cells of every kind come back as they were', async () => {
  const bytes = await workbookBytes({
    表: [
      [
        '=1+1',
        { number: '94.56' },
        { day: '2026-01-31' },
        true,
        null,
        7,
        { number: '12345678901234567.89' },
        { day: '1899-01-01' },
      ],
    ],
  });
  expect(await read(bytes)).toEqual([
    [
      { kind: 'text', text: '=1+1' },
      { kind: 'number', text: '94.56' },
      { kind: 'date', text: '2026-01-31' },
      { kind: 'boolean', text: 'TRUE' },
      undefined,
      { kind: 'number', text: '7' },
      { kind: 'text', text: '12345678901234567.89' },
      { kind: 'text', text: '1899-01-01' },
    ],
  ]);
});

test('no cell of the file holds a formula', async () => {
  const parts = unzipSync(await workbookBytes({ a: [['=cmd|x', '+1', '@a', '<f>1</f>']] }));
  expect(strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)).not.toMatch(/<f[ >]/);
});

test('any text comes back, control characters too; only the zero character is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 20 }),
      async (texts) => {
        const kept = texts.filter((text) => text.trim() !== '' && !/[\ufffe\uffff]/.test(text));
        const [cells = []] = await read(await workbookBytes({ a: [['x', ...kept]] }));
        expect(cells.slice(1).map((cell) => cell?.text)).toEqual(
          kept.map((text) => text.replaceAll('\0', '\ufffd')),
        );
      },
    ),
    { numRuns: 150 },
  );
});

test('a header stays in view, columns have widths', async () => {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeXlsx([{ name: 'a', header: true, widths: [10, 20], rows: [['x', 'y']] }]))
    pieces.push(piece);
  const xml = strFromU8(unzipSync(Buffer.concat(pieces))['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(xml).toContain('state="frozen"');
  expect(xml).toContain('<col min="2" max="2" width="20" customWidth="1"/>');
});

test('names of sheets are made fit', () => {
  expect(sheetNames(['a/b', 'A b', '', 'x'.repeat(40), 'x'.repeat(40), "'q'"])).toEqual([
    'a b',
    'A b (2)',
    'Sheet3',
    'x'.repeat(31),
    `${'x'.repeat(26)} (2)`,
    'q',
  ]);
});

test('more columns than a sheet holds', async () => {
  await expect(workbookBytes({ a: [Array.from({ length: 16_385 }, () => 1)] })).rejects.toThrow(RangeError);
});
