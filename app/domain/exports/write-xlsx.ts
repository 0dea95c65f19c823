import { strToU8, Zip, ZipDeflate } from 'fflate';
import { relationParts, sheetNames } from './xlsx-parts.ts';
import { sheetXml, type XlsxSheet } from './xlsx-sheet-xml.ts';

/**
 * A workbook as bytes, in pieces as its rows come; memory does not grow with their number. Texts are written as texts, so nothing
 * in them is ever run as a formula; numbers of more than 15 digits are written as text, since spreadsheet programs would round
 * them. Throws RangeError at more rows or columns than the format holds.
 */
export async function* writeXlsx(sheets: readonly XlsxSheet[]): AsyncGenerator<Uint8Array, void, undefined> {
  if (sheets.length === 0) throw new RangeError('a workbook has at least one sheet');
  let ready: Uint8Array[] = [];
  let failure: Error | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) failure = error;
    else ready.push(bytes);
  });
  const names = sheetNames(sheets.map(({ name }) => name));
  for (const [name, xml] of relationParts(names)) {
    const part = new ZipDeflate(name);
    zip.add(part);
    part.push(strToU8(xml), true);
  }
  for (const [index, sheet] of sheets.entries()) {
    const part = new ZipDeflate(`xl/worksheets/sheet${index + 1}.xml`, { level: 6 });
    zip.add(part);
    for await (const xml of sheetXml(sheet)) {
      part.push(strToU8(xml));
      yield* ready;
      ready = [];
    }
    part.push(new Uint8Array(0), true);
  }
  zip.end();
  if (failure) throw failure;
  yield* ready;
}
