import { daysBetween } from '#app/kernel/dates.ts';
import { escapeXml } from './escape-xml.ts';
import { formatCell, type TableCell } from './table-cell.ts';
import { xlsxStyle } from './xlsx-parts.ts';

export type XlsxSheet = {
  name: string;
  /** The first row is set in bold and stays in view. */
  header?: boolean;
  /** In characters, by column. */
  widths?: readonly number[];
  rows: AsyncIterable<readonly TableCell[]> | Iterable<readonly TableCell[]>;
};

const PIECE = 64 * 1024;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const MAX_TEXT = 32_767;

/** One worksheet part, in pieces. Texts stand in their cells, not in a pool, so that nothing has to be remembered. */
export async function* sheetXml(sheet: XlsxSheet): AsyncGenerator<string, void, undefined> {
  let xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
  if (sheet.header) {
    xml +=
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  }
  if (sheet.widths?.length) {
    const columns = sheet.widths.map(
      (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    );
    xml += `<cols>${columns.join('')}</cols>`;
  }
  xml += '<sheetData>';
  let number = 0;
  for await (const row of sheet.rows) {
    number++;
    if (number > MAX_ROWS || row.length > MAX_COLUMNS) throw new RangeError('more than a sheet holds');
    const style = sheet.header && number === 1 ? xlsxStyle.header : xlsxStyle.text;
    xml += `<row r="${number}">`;
    for (const [column, cell] of row.entries()) xml += cellXml(cell, `${letters(column)}${number}`, style);
    xml += '</row>';
    if (xml.length > PIECE) {
      yield xml;
      xml = '';
    }
  }
  yield `${xml}</sheetData></worksheet>`;
}

function cellXml(cell: TableCell, reference: string, textStyle: number): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object' && 'day' in cell) {
    const serial = daysBetween('1899-12-30', cell.day);
    // Before March 1900 programs disagree about the serial numbers.
    if (serial > 60) return `<c r="${reference}" s="${xlsxStyle.day}"><v>${serial}</v></c>`;
  }
  const text = formatCell(cell);
  const isNumber = typeof cell === 'number' || (typeof cell === 'object' && 'number' in cell);
  if (isNumber && text.replace(/[-+.]/g, '').replace(/^0+/, '').length <= 15) {
    return `<c r="${reference}"><v>${text}</v></c>`;
  }
  const shown = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
  return `<c r="${reference}" s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(shown)}</t></is></c>`;
}

const known: string[] = [];

function letters(column: number): string {
  known[column] ??=
    (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
  return known[column];
}
