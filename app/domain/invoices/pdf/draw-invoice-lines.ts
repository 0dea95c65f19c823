import { hairline, ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { ratePercent } from '../rate-percent.ts';
import type { InvoiceSheet } from './invoice-sheet.ts';

const columns = [
  { x: page.left, width: 148, align: 'left' },
  { x: page.left + 154, width: 92, align: 'left' },
  { x: page.left + 250, width: 32, align: 'right' },
  { x: page.left + 288, width: 64, align: 'right' },
  { x: page.left + 356, width: 56, align: 'right' },
  { x: page.left + 416, width: page.right - page.left - 416, align: 'right' },
] as const;

const ROW_PADDING = 5;
/** Three lines of text: a longer name ends in an ellipsis. */
const MAX_TEXT_HEIGHT = 40;
const TOTAL_HEIGHT = 46;

/** What is invoiced, a row each, and the totals; the head of the table stands again on every page, the last row stays with the totals. */
export function drawInvoiceLines(sheet: InvoiceSheet): void {
  const { doc, data } = sheet;
  drawColumnHeads(sheet);
  for (const [index, line] of data.lines.entries()) {
    const cells = [
      [line.name, line.period && formatPeriod(line.period, data.language)].filter(Boolean).join(' '),
      line.taxCode,
      ratePercent(line.taxRate),
      ...amounts(sheet, line.amount, line.taxAmount),
    ];
    doc.font('regular').fontSize(8.5);
    const height = Math.max(
      ...cells.map((cell, column) =>
        Math.min(MAX_TEXT_HEIGHT, doc.heightOfString(cell || ' ', { width: columns[column]?.width })),
      ),
    );
    const isLast = index === data.lines.length - 1;
    if (doc.y + height + 2 * ROW_PADDING + (isLast ? TOTAL_HEIGHT : 0) > page.bottom) {
      doc.addPage();
      drawColumnHeads(sheet);
    }
    drawRow(sheet, cells, height);
  }
  drawTotals(sheet);
}

/** Without tax, the tax, and both together. */
function amounts({ data }: InvoiceSheet, amount: bigint, taxAmount: bigint): string[] {
  const money = (value: bigint) => formatMoney(value, data.currency, data.language);
  return [money(amount - taxAmount), money(taxAmount), money(amount)];
}

function drawColumnHeads({ doc, data, brandColor }: InvoiceSheet): void {
  const t = translator(data.language, 'invoices');
  const top = doc.y;
  const heads = [t('pdf.item'), t('pdf.taxCode'), t('pdf.rate'), t('pdf.net'), t('pdf.tax'), t('pdf.gross')];
  doc.font('bold').fontSize(8.5).fillColor(brandColor);
  for (const [column, head] of heads.entries()) {
    const { x, width, align } = columns[column] ?? columns[0];
    doc.text(head, x, top, { width, align, lineBreak: false });
  }
  doc.y = top + 16;
  rule(doc, doc.y, brandColor, 0.8);
}

function drawRow({ doc }: InvoiceSheet, cells: string[], height: number): void {
  const top = doc.y + ROW_PADDING;
  doc.font('regular').fontSize(8.5);
  for (const [column, cell] of cells.entries()) {
    const { x, width, align } = columns[column] ?? columns[0];
    if (!cell) continue;
    doc.fillColor(column === 1 ? muted : ink);
    doc.text(cell, x, top, { width, align, height: MAX_TEXT_HEIGHT, ellipsis: true });
  }
  doc.y = top + height + ROW_PADDING;
  rule(doc, doc.y, hairline);
}

function drawTotals(sheet: InvoiceSheet): void {
  const { doc, data, brandColor } = sheet;
  const t = translator(data.language, 'invoices');
  const sum = (of: 'amount' | 'taxAmount') => data.lines.reduce((total, line) => total + line[of], 0n);
  const top = doc.y + 12;
  doc.font('bold').fontSize(10).fillColor(ink);
  doc.text(t('pdf.total'), page.left, top, { width: 200, lineBreak: false });
  const texts = amounts(sheet, sum('amount'), sum('taxAmount'));
  for (const [index, text] of texts.entries()) {
    const { x, width } = columns[index + 3] ?? columns[5];
    const isGross = index === 2;
    doc.fontSize(isGross ? 11 : 8.5).fillColor(isGross ? brandColor : ink);
    // The gross total may be wider than its column: it grows to the left.
    doc.text(text, isGross ? x - 30 : x, isGross ? top - 1 : top + 1, {
      width: isGross ? width + 30 : width,
      align: 'right',
      lineBreak: false,
    });
  }
  doc.y = top + 22;
}
