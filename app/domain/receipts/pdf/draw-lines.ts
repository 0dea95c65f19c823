import { formatPeriod } from '#app/kernel/format-period.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { hairline, ink, muted, page, rule, type Sheet } from './sheet.ts';

const columns = [
  { x: page.left, width: 28, align: 'left' },
  { x: page.left + 32, width: 186, align: 'left' },
  { x: page.left + 230, width: 166, align: 'left' },
  { x: page.left + 404, width: page.right - page.left - 404, align: 'right' },
] as const;

const ROW_PADDING = 6;
/** Three lines of text: a longer name ends in an ellipsis, so that a row never outgrows a page. */
const MAX_TEXT_HEIGHT = 46;

/** What was paid, a row each; the head of the table stands again on every page. Leaves at least `keep` points under the last row. */
export function drawLines(sheet: Sheet, keep: number): void {
  const { doc, data } = sheet;
  drawColumnHeads(sheet);
  for (const [index, line] of data.lines.entries()) {
    const cells = [
      String(index + 1),
      line.feeItem,
      line.period ? formatPeriod(line.period, data.language) : '',
      formatMoney(line.amount, data.currency, data.language),
    ];
    doc.font('regular').fontSize(10);
    const height = Math.max(
      ...cells.map((cell, column) =>
        Math.min(MAX_TEXT_HEIGHT, doc.heightOfString(cell || ' ', { width: columns[column]?.width })),
      ),
    );
    const isLast = index === data.lines.length - 1;
    if (doc.y + height + 2 * ROW_PADDING + (isLast ? keep : 0) > page.bottom) {
      doc.addPage();
      drawColumnHeads(sheet);
    }
    drawRow(sheet, cells, height);
  }
}

function drawColumnHeads({ doc, data, brandColor }: Sheet): void {
  const t = translator(data.language, 'receipts');
  const top = doc.y;
  const heads = ['', t('feeItem'), t('period'), t('amount')];
  doc.font('bold').fontSize(9).fillColor(brandColor);
  for (const [column, head] of heads.entries()) {
    const { x, width, align } = columns[column] ?? columns[0];
    if (head) doc.text(head, x, top, { width, align });
  }
  doc.y = top + 18;
  rule(doc, doc.y, brandColor, 0.8);
}

function drawRow({ doc }: Sheet, cells: string[], height: number): void {
  const top = doc.y + ROW_PADDING;
  doc.font('regular').fontSize(10);
  for (const [column, cell] of cells.entries()) {
    const { x, width, align } = columns[column] ?? columns[0];
    if (!cell) continue;
    doc.fillColor(column === 0 ? muted : ink);
    doc.text(cell, x, top, { width, align, height: MAX_TEXT_HEIGHT, ellipsis: true });
  }
  doc.y = top + height + ROW_PADDING;
  rule(doc, doc.y, hairline);
}
