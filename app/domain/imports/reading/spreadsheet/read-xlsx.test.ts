import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { rawWorkbook } from '../testing/raw-workbook.ts';
import { temporaryFile } from '../testing/temporary-file.ts';
import { limits } from './limits.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';

async function rowsOf(bytes: Uint8Array, sheet = 0) {
  const spreadsheet = await readSpreadsheet(await temporaryFile(bytes), 'a.xlsx');
  const rows = [];
  try {
    for await (const row of spreadsheet.rows(sheet)) rows.push(row);
  } finally {
    await spreadsheet.close();
  }
  return rows;
}

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="177" formatCode="0.00_ "/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="58"/><xf numFmtId="176"/><xf numFmtId="177"/></cellXfs></styleSheet>';

test('cells of every type', async () => {
  const [row] = await rowsOf(
    rawWorkbook(
      `<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3"><v>94.560000000000002</v></c><c r="C3" s="1"><v>42370</v></c>
       <c r="D3" t="b"><v>1</v></c><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="inlineStr"><is><t>行内</t></is></c>
       <c r="G3" t="str"><f>A1&amp;"x"</f><v>算出</v></c><c r="H3"><f>1+2</f><v>3</v></c><c r="I3"><f>1+2</f></c>
       <c r="K3" t="d"><v>2020-06-10T00:00:00</v></c><c r="L3" s="2"><v>42370</v></c><c r="M3" s="3"><v>42370.5</v></c>
       <c r="N3" s="4"><v>1.5</v></c><c r="O3"><v>632126199109162011</v></c><c r="P3" t="s"><v>1</v></c><c r="Q3" s="1"/>
       <c r="R3" t="s"><v>2</v></c><c r="S3" t="s"><v>99</v></c></row>`,
      {
        'xl/styles.xml': styles,
        'xl/sharedStrings.xml':
          '<sst><si><t>池中</t></si><si><r><t>富</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 文本</t></r><rPh sb="0" eb="1"><t>fu</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si></sst>',
      },
    ),
  );
  expect(row?.number).toBe(3);
  expect(row?.cells).toEqual([
    { kind: 'text', text: '池中' },
    { kind: 'number', text: '94.56' },
    { kind: 'date', text: '2016-01-01' },
    { kind: 'boolean', text: 'TRUE' },
    { kind: 'error', text: '#N/A' },
    { kind: 'text', text: '行内' },
    { kind: 'text', text: '算出', formula: true },
    { kind: 'number', text: '3', formula: true },
    { kind: 'text', text: '', formula: true },
    undefined,
    { kind: 'date', text: '2020-06-10' },
    { kind: 'date', text: '2016-01-01' },
    { kind: 'date', text: '2016-01-01 12:00:00' },
    { kind: 'number', text: '1.5' },
    { kind: 'number', text: '632126199109162000', digitsLost: true },
    { kind: 'text', text: '富 文本' },
    undefined,
    { kind: 'text', text: 'a\rb_x0041_' },
  ]);
});

test('text that looks like a formula is text', async () => {
  const [row] = await rowsOf(
    rawWorkbook('<row r="1"><c r="A1" t="inlineStr"><is><t>=HYPERLINK("x")</t></is></c></row>'),
  );
  expect(row?.cells).toEqual([{ kind: 'text', text: '=HYPERLINK("x")' }]);
});

test('names with a prefix, rows and cells without a reference', async () => {
  const rows = await rowsOf(
    rawWorkbook('', {
      'xl/worksheets/sheet1.xml':
        '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row><x:c><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    }),
  );
  expect(rows.map(({ number, cells }) => [number, ...cells.map((cell) => cell?.text)])).toEqual([
    [1, '1', '2'],
    [2, '3'],
  ]);
});

test('sheets by their relations, hidden ones marked, charts left out, days from 1904', async () => {
  const bytes = rawWorkbook('', {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="图" r:id="rId9"/><sheet name="二" r:id="rId2"/><sheet name="藏" state="veryHidden" r:id="rId1"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x/worksheet" Target="/XL/odd/../odd/b.xml"/><Relationship Id="rId3" Type="x/styles" Target="styles.xml"/><Relationship Id="rId9" Type="x/chartsheet" Target="chart.xml"/></Relationships>',
    'xl/odd/b.xml':
      '<worksheet><sheetData><row r="1"><c r="B1" s="1"><v>40908</v></c></row></sheetData></worksheet>',
    'xl/styles.xml': styles,
    'xl/chart.xml': '<chartsheet/>',
  });
  const spreadsheet = await readSpreadsheet(await temporaryFile(bytes), 'a.xlsx');
  expect(spreadsheet.sheets).toEqual([
    { name: '二', hidden: false },
    { name: '藏', hidden: true },
  ]);
  await spreadsheet.close();
  expect((await rowsOf(bytes))[0]?.cells).toEqual([undefined, { kind: 'date', text: '2016-01-01' }]);
});

describe('what is meant to harm', () => {
  test('a part that packs too well', async () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(limits.ratioFreeBytes * 2), b: strToU8('b') });
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'file_too_large' });
  });

  test('a part larger than it declares', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(20_000);
    const bytes = Buffer.from(rawWorkbook(rows));
    // Both headers of the sheet's part (local at +22, central at +24) are made to say 100 bytes.
    const size =
      Buffer.byteLength(rows) +
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData></sheetData></worksheet>'
        .length;
    const said = Buffer.alloc(4);
    said.writeUInt32LE(size);
    let changed = 0;
    for (let at = bytes.indexOf(said); at >= 0; at = bytes.indexOf(said, at + 4)) {
      bytes.writeUInt32LE(100, at);
      changed++;
    }
    expect(changed).toBe(2);
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'file_damaged' });
  });

  test('entities that grow', async () => {
    const bytes = rawWorkbook('', {
      'xl/worksheets/sheet1.xml':
        '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
    });
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'file_damaged' });
  });

  test('megabytes of XML without a tag', async () => {
    let text = '';
    for (let i = 0; text.length < 2 * limits.stretch; i++) text += `${i.toString(36)} `;
    const bytes = rawWorkbook(`<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
    await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'file_damaged' });
  });

  test('a cell beyond the last row or column', async () => {
    for (const reference of ['A200001', 'XFD1', 'ZZZZZ1']) {
      const row = reference.replace(/\D/g, '');
      const bytes = rawWorkbook(`<row r="${row}"><c r="${reference}"><v>1</v></c></row>`);
      await expect(rowsOf(bytes)).rejects.toMatchObject({ code: 'file_too_many_rows' });
    }
  });

  test('a row of empty cells far out is nothing', async () => {
    expect(await rowsOf(rawWorkbook('<row r="1048576"><c r="XFD1048576" s="1"/></row>'))).toEqual([]);
  });

  test('a long text is cut and marked', async () => {
    const [row] = await rowsOf(
      rawWorkbook(`<row r="1"><c r="A1" t="inlineStr"><is><t>${'字'.repeat(9_000)}</t></is></c></row>`),
    );
    expect(row?.cells[0]).toEqual({ kind: 'text', text: '字'.repeat(limits.cellLength), cut: true });
  });
});
