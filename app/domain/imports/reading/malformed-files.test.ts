import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { writeCsv } from '#app/domain/exports/write-csv.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { parseRegister } from './parse-register.ts';
import { previewSpreadsheet } from './preview-spreadsheet.ts';
import { registerTargets, targetFields } from './register/register-targets.ts';
import { rawWorkbook } from './testing/raw-workbook.ts';
import { registerWorkbook } from './testing/register-workbook.ts';
import { workbookBytes } from './testing/workbook-bytes.ts';

/**
 * 10,000 files that are wrong in some way. Whatever is in them, reading ends in facts and issues or in a DomainError, and
 * what comes out can be stored: JSON without lone surrogates and zero characters, which databases refuse.
 */
const refusals = [
  'file_damaged',
  'file_empty',
  'file_encrypted',
  'file_not_spreadsheet',
  'file_old_excel',
  'file_too_large',
  'file_too_many_rows',
  'invalid_input',
];

let folder = '';
let path = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linli-malformed-'));
  path = join(folder, 'upload');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function survives(bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes);
  try {
    const preview = await previewSpreadsheet({ path, fileName: 'upload' });
    storable(preview);
    for await (const chunk of parseRegister({
      path,
      fileName: 'upload',
      mapping: preview.mapping,
      currency: 'CNY',
    })) {
      storable(chunk.rows);
      storable(chunk.issues);
    }
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(refusals).toContain(error.code);
  }
}

function storable(value: unknown): void {
  expect(JSON.stringify(value)).not.toMatch(/\\u0000|\\ud[89a-f][0-9a-f]{2}/i);
}

/** Thousands of files on a busy machine take longer than a test usually may. */
const patience = 300_000;

const fuzz = (numRuns: number) => ({ numRuns, endOnFailure: true });

/** A file with some of its bytes changed, dropped or doubled. */
function spoilt(bytes: Uint8Array, edits: readonly { at: number; byte: number; kind: number }[]): Buffer {
  let spoiled = Buffer.from(bytes);
  for (const { at, byte, kind } of edits) {
    const place = Math.floor(at * spoiled.length);
    if (kind === 0) spoiled[place] = byte;
    else if (kind === 1)
      spoiled = Buffer.concat([spoiled.subarray(0, place), spoiled.subarray(place + byte)]);
    else spoiled = Buffer.concat([spoiled.subarray(0, place), spoiled.subarray(Math.max(0, place - byte))]);
  }
  return spoiled;
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    byte: fc.nat(255),
    kind: fc.nat(2),
  }),
  { minLength: 1, maxLength: 6 },
);

test(
  '2,000 files of any bytes, after the beginning of each kind',
  async () => {
    const beginnings = [
      '',
      'PK\x03\x04',
      'PK\x05\x06',
      '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
      '\xff\xfe',
      '\xfe\xff',
      '\xef\xbb\xbf',
      'a,b\n"',
      'sep=',
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...beginnings),
        fc.uint8Array({ maxLength: 300 }),
        (beginning, bytes) => survives(Buffer.concat([Buffer.from(beginning, 'latin1'), bytes])),
      ),
      fuzz(2_000),
    );
  },
  patience,
);

test(
  '2,500 spoilt tables in every encoding',
  async () => {
    const text =
      '楼栋,单元,房号,建筑面积,业主,手机,邮箱,身份证号,房屋状态\n1,1,101,"94,56",张三,13800000001,a@b.cn,110101199003070011,2001\n2,0,5,30,,,,,2002\n';
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('utf8', 'gb18030', 'utf16-le', 'utf16-be'),
        edits,
        (encoding, changes) =>
          survives(spoilt(iconv.encode(text, encoding, { addBOM: encoding.startsWith('utf16') }), changes)),
      ),
      fuzz(2_500),
    );
  },
  patience,
);

test(
  '1,000 spoilt workbooks',
  async () => {
    const bytes = await workbookBytes(registerWorkbook());
    await fc.assert(
      fc.asyncProperty(edits, (changes) => survives(spoilt(bytes, changes))),
      fuzz(1_000),
    );
  },
  patience,
);

test(
  '1,500 workbooks with spoilt sheets, styles and texts',
  async () => {
    const parts = {
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy-m-d"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="176"/></cellXfs></styleSheet>',
      'xl/sharedStrings.xml':
        '<sst><si><t>楼栋</t></si><si><t>房号</t></si><si><t>_x0000_建筑面积</t></si><si><t>张_xD800_三</t></si></sst>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>建筑面积</t></is></c><c r="D1" t="str"><v>业主</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2" s="1"><v>42370</v></c><c r="C2"><f>1*2</f><v>94.560000000000002</v></c><c r="D2" t="str"><v>张_xD800_三</v></c></row></sheetData></worksheet>',
    };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(parts) as (keyof typeof parts)[])),
        edits,
        (name, changes) =>
          survives(rawWorkbook('', { ...parts, [name]: spoilt(Buffer.from(parts[name]), changes) }, 0)),
      ),
      fuzz(1_500),
    );
  },
  patience,
);

/** What people and programs put into cells. */
const cell = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
  {
    weight: 3,
    arbitrary: fc.constantFrom<TableCell>(
      '',
      '0',
      '-1',
      '1#2',
      '=1+1',
      '+86 138',
      '@x',
      '1e400',
      '９４．５６',
      '2020-2-30',
      '2020年6月10日',
      '1,2,3',
      '\0',
      '\ufffd',
      '#N/A',
      'TRUE',
      '1-2-3',
      '1001',
      '2002',
      'null',
      '__proto__',
      'constructor',
      'toString',
    ),
  },
  {
    weight: 2,
    arbitrary: fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 })
      .map((n) => ({ number: n.toFixed(6) })),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 70_000 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<TableCell>(true, false, null, { day: '2026-01-02' }, 'x'.repeat(5_000)),
  },
);

/** Reads rows of any values as any list; `write` makes the file of them. */
function anyValues(write: (rows: TableCell[][]) => Promise<string | Uint8Array>) {
  return fc.asyncProperty(
    fc.constantFrom(...registerTargets),
    fc.array(fc.array(cell, { minLength: 1, maxLength: 22 }), { minLength: 1, maxLength: 6 }),
    async (target, rows) => {
      await writeFile(path, await write(rows));
      const columns = Object.fromEntries(targetFields[target].fields.map((field, column) => [column, field]));
      const mapping = { sheets: [{ sheet: '表', target, headerRow: 0, columns }] };
      try {
        for await (const chunk of parseRegister({ path, fileName: 'upload', mapping, currency: 'CNY' })) {
          storable(chunk);
        }
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        // Where nothing is left, and where the first cells happen to look like another kind of file.
        expect(['file_empty', 'file_not_spreadsheet']).toContain(error.code);
      }
    },
  );
}

test(
  '1,000 workbooks with any value in any field',
  async () => {
    await fc.assert(
      anyValues((rows) => workbookBytes({ 表: rows })),
      fuzz(1_000),
    );
  },
  patience,
);

test(
  '2,000 tables of text with any value in any field',
  async () => {
    const table = async (rows: TableCell[][]) => {
      let text = '';
      for await (const piece of writeCsv(rows)) text += piece;
      return text;
    };
    await fc.assert(anyValues(table), fuzz(2_000));
  },
  patience,
);
