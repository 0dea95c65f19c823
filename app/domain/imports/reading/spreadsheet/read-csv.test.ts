import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { temporaryFile } from '../testing/temporary-file.ts';
import { detectDelimiter } from './detect-delimiter.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

async function rowsOf(content: string | Uint8Array) {
  const spreadsheet = await readSpreadsheet(await temporaryFile(content), '房屋.csv');
  const rows = [];
  for await (const row of spreadsheet.rows(0)) {
    rows.push([
      row.number,
      ...row.cells.map((cell) => cell?.text ?? null),
      ...(row.problem ? [row.problem] : []),
    ]);
  }
  await spreadsheet.close();
  return rows;
}

const table = '楼栋,房号,业主\r\n1,101,王小明\r\n2,"1,02",李😀\r\n';
const rows = [
  [1, '楼栋', '房号', '业主'],
  [2, '1', '101', '王小明'],
  [3, '2', '1,02', '李😀'],
];

describe('encodings, by content', () => {
  test.each(['utf8', 'gb18030', 'utf16-le', 'utf16-be'])('%s', async (encoding) => {
    expect(await rowsOf(iconv.encode(table, encoding))).toEqual(rows);
  });

  test.each(['utf8', 'utf16-le', 'utf16-be'])('%s with a mark', async (encoding) => {
    expect(await rowsOf(iconv.encode(table, encoding, { addBOM: true }))).toEqual(rows);
  });

  test('UTF-16 without a mark needs some ASCII to be seen', async () => {
    expect(await rowsOf(iconv.encode('a;b\nc;d\n', 'utf16-le'))).toEqual([
      [1, 'a', 'b'],
      [2, 'c', 'd'],
    ]);
  });

  test('Chinese that first appears after a megabyte is still found out', async () => {
    const text = `a,b\n${'1234567,1234567\n'.repeat(100_000)}楼,栋\n`;
    expect((await rowsOf(iconv.encode(text, 'gb18030'))).at(-1)).toEqual([100_002, '楼', '栋']);
  });

  test('characters are whole across the pieces in which a file is read', async () => {
    const text = `a,${'小区'.repeat(100_000)}\n`;
    const lines = `楼,栋\n${'物,业\n'.repeat(60_000)}`;
    for (const encoding of ['utf8', 'gb18030', 'utf16-le']) {
      const read = await rowsOf(iconv.encode(lines, encoding, { addBOM: encoding === 'utf16-le' }));
      expect(read).toHaveLength(60_001);
      expect(read.every(([, a, b]) => (a === '物' && b === '业') || (a === '楼' && b === '栋'))).toBe(true);
      const [[, , long] = []] = await rowsOf(
        iconv.encode(text, encoding, { addBOM: encoding === 'utf16-le' }),
      );
      expect(long).toBe('小区'.repeat(2_000));
    }
  });

  test('one damaged byte in a UTF-8 file does not turn it into GB18030', async () => {
    const bytes = Buffer.from(`楼栋,房号\n${'一号楼,一单元\n'.repeat(20)}`);
    bytes[bytes.length - 2] = 0xff;
    const read = await rowsOf(bytes);
    expect(read[0]).toEqual([1, '楼栋', '房号']);
    expect(read.at(-1)?.[2]).toContain('\ufffd');
  });
});

describe('delimiters', () => {
  test.each([
    ['a,b,c\n1,2,3', ','],
    ['a;b;c\n1,5;2;3', ';'],
    ['a\tb\tc\n1,5\t2;2\t3', '\t'],
    ['name,note\n"x;y;z",1\n"p;q;r",2', ','],
    ['only\n1\n2', ','],
    ['楼栋，房号\n1，101', '，'],
  ])('%j', (text, delimiter) => {
    expect(detectDelimiter(text).delimiter).toBe(delimiter);
  });

  test("Excel's hint is obeyed and is no row", async () => {
    expect(await rowsOf('sep=;\na;b,c\n1;2\n')).toEqual([
      [2, 'a', 'b,c'],
      [3, '1', '2'],
    ]);
  });
});

test('blank lines count, quoted line breaks do not, ragged rows are taken as they are', async () => {
  expect(await rowsOf('a,b\n\n,,\n"x\ny",2,3\nz\n')).toEqual([
    [1, 'a', 'b'],
    [4, 'x\ny', '2', '3'],
    [5, 'z'],
  ]);
});

test('a stray quotation mark within a field is text', async () => {
  expect(await rowsOf('a,b\n5" pipe,2\n')).toEqual([
    [1, 'a', 'b'],
    [2, '5" pipe', '2'],
  ]);
});

test('a quotation mark that is never closed is reported at its row', async () => {
  expect(await rowsOf('a,b\n1,2\n"3,4\n5,6\n')).toEqual([
    [1, 'a', 'b'],
    [2, '1', '2'],
    [3, 'quote_not_closed'],
  ]);
});

test('what looks like a formula is data, and the apostrophe of an export is taken away', async () => {
  expect(await rowsOf(`a,b\n=1+1,@x\n'=1+1,'tis\n`)).toEqual([
    [1, 'a', 'b'],
    [2, '=1+1', '@x'],
    [3, '=1+1', "'tis"],
  ]);
});

test('reading may stop early and start again', async () => {
  const spreadsheet = await readSpreadsheet(await temporaryFile(`a\n${'1\n'.repeat(300_000)}`), 'x.csv');
  for (let turn = 0; turn < 3; turn++) {
    for await (const row of spreadsheet.rows(0)) if (row.number === 5) break;
  }
  expect(await spreadsheet.countRows(0)).toBe(300_001);
  const all = async () => {
    for await (const row of spreadsheet.rows(0)) expect(row.number).toBeLessThanOrEqual(200_000);
  };
  await expect(all()).rejects.toMatchObject({ code: 'file_too_many_rows' });
});
