import { hairline, ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { makeRoom, type StatementSheet } from './statement-sheet.ts';

export type TableColumn = { label: string; width: number; align?: 'left' | 'right' };

/** Cells of a row, and smaller lines under one of them. */
export type TableLine = { cells: string[]; under?: { column: number; lines: string[] } };

const GAP = 10;
const PADDING = 5;
const SIZE = 9.5;
const SMALL = 8;
/** Of names: a longer one ends in an ellipsis. */
const MAX_CELL_HEIGHT = 40;
/** A row never outgrows a page, however much there is to explain. */
const MAX_UNDER_LINES = 40;

/** A table with a title: rows stay whole, and title and heads stand again on every page. `keep`: room wanted under the last row. */
export function drawTable(
  sheet: StatementSheet,
  title: string,
  columns: readonly TableColumn[],
  lines: readonly TableLine[],
  keep = 0,
): void {
  const { doc } = sheet;
  const places = placesOf(columns);
  makeRoom(sheet, HEAD_HEIGHT + (lines[0] ? heightOf(doc, places, lines[0]) : 0));
  drawTableHead(sheet, title, places);
  for (const [index, line] of lines.entries()) {
    const height = heightOf(doc, places, line);
    if (makeRoom(sheet, height + (index === lines.length - 1 ? keep : 0)))
      drawTableHead(sheet, title, places);
    drawLine(doc, places, line, height);
  }
  doc.y += 14;
}

type Place = TableColumn & { x: number };

function placesOf(columns: readonly TableColumn[]): Place[] {
  let x: number = page.left;
  return columns.map((column) => {
    const place = { ...column, x };
    x += column.width + GAP;
    return place;
  });
}

const HEAD_HEIGHT = 40;

function drawTableHead({ doc, brandColor }: StatementSheet, title: string, places: readonly Place[]): void {
  doc.font('bold').fontSize(10.5).fillColor(ink);
  doc.text(title, page.left, doc.y, { width: page.right - page.left, lineBreak: false });
  const top = doc.y + 4;
  doc.font('bold').fontSize(8.5).fillColor(brandColor);
  for (const { label, x, width, align } of places) {
    if (label) doc.text(label, x, top, { width, align, height: 12, ellipsis: true });
  }
  doc.y = top + 15;
  rule(doc, doc.y, brandColor, 0.8);
}

function heightOf(doc: PDFKit.PDFDocument, places: readonly Place[], { cells, under }: TableLine): number {
  doc.font('regular').fontSize(SIZE);
  const heights = cells.map((cell, index) =>
    cell ? Math.min(MAX_CELL_HEIGHT, doc.heightOfString(cell, { width: places[index]?.width })) : 0,
  );
  const besides = Math.max(...heights.slice(0, -1), 0);
  if (!under || under.lines.length === 0) return Math.max(besides, heights.at(-1) ?? 0) + 2 * PADDING;
  doc.fontSize(SMALL);
  const width = widthUnder(places, under.column);
  const small = under.lines
    .slice(0, MAX_UNDER_LINES)
    .reduce((sum, line) => sum + doc.heightOfString(line, { width }), 1);
  return Math.max(besides + small, heights.at(-1) ?? 0) + 2 * PADDING;
}

/** Small lines run on below the cells beside them, up to the last column, which holds the amount. */
function widthUnder(places: readonly Place[], column: number): number {
  const last = places.at(-1);
  const own = places[column];
  return last && own ? last.x - GAP - own.x : page.right - page.left;
}

function drawLine(
  doc: PDFKit.PDFDocument,
  places: readonly Place[],
  { cells, under }: TableLine,
  height: number,
): void {
  const top = doc.y + PADDING;
  const bottom = doc.y + height;
  doc.font('regular').fontSize(SIZE).fillColor(ink);
  let below = top;
  for (const [index, cell] of cells.entries()) {
    const place = places[index];
    if (!place || !cell) continue;
    const { x, width, align } = place;
    doc.text(cell, x, top, { width, align, height: MAX_CELL_HEIGHT, ellipsis: true });
    if (index < places.length - 1) below = Math.max(below, doc.y);
  }
  const place = under && places[under.column];
  if (place && under) {
    doc.fontSize(SMALL).fillColor(muted);
    doc.y = below + 1;
    for (const line of under.lines.slice(0, MAX_UNDER_LINES)) {
      doc.text(line, place.x, doc.y, { width: widthUnder(places, under.column) });
    }
  }
  doc.y = bottom;
  rule(doc, doc.y, hairline);
}
