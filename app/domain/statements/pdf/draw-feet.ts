import { hairline, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { translator } from '#app/locales/translator.ts';
import type { Statement } from '../statement-data.ts';
import type { StatementSheet } from './statement-sheet.ts';

/** Who the company is, and `page x of y` of this statement, on its pages from `first` on; drawn last, when y is known. */
export function drawFeet(
  { doc, sender, language }: StatementSheet,
  { property }: Statement,
  first: number,
): void {
  const t = translator(language, 'statements');
  const { start, count } = doc.bufferedPageRange();
  const pages = start + count - first;
  for (let index = 0; index < pages; index += 1) {
    doc.switchToPage(first + index);
    const top = page.bottom + 14;
    rule(doc, top - 6, hairline);
    doc.font('regular').fontSize(8).fillColor(muted);
    const about = [sender.name, sender.phone && t('phone', { phone: sender.phone })]
      .filter(Boolean)
      .join('  ·  ');
    doc.text(about, page.left, top, { width: 300, height: 12, ellipsis: true });
    const paging = t('page', { page: index + 1, pages });
    doc.text(`${property.code}  ·  ${paging}`, page.right - 176, top, {
      width: 176,
      align: 'right',
      height: 24,
    });
  }
}
