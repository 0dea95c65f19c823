import { translator } from '#app/locales/translator.ts';
import { hairline, muted, page, rule, type Sheet } from './sheet.ts';

/** Who the company is and `page x of y`, on every page; drawn last, when y is known. */
export function drawFeet({ doc, data }: Sheet): void {
  const t = translator(data.language, 'receipts');
  const { name, address, phone, taxNumber } = data.company;
  const about = [
    [name, address],
    [phone && t('phone', { phone }), taxNumber && t('taxNumber', { taxNumber })],
  ].map((parts) => parts.filter(Boolean).join('  ·  '));
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const top = page.bottom + 14;
    rule(doc, top - 6, hairline);
    doc.font('regular').fontSize(8).fillColor(muted);
    for (const [row, text] of about.entries()) {
      if (text) doc.text(text, page.left, top + row * 12, { width: 320, height: 12, ellipsis: true });
    }
    const paging = t('page', { page: index + 1, pages: count });
    doc.text(`${data.receiptNumber}  ·  ${paging}`, page.right - 156, top, {
      width: 156,
      align: 'right',
      height: 24,
    });
  }
}
