import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { rmbCapital } from './rmb-capital.ts';
import { ink, muted, page, type Sheet } from './sheet.ts';

/** The height that `drawTotal` needs, so that the last row and the total stay on one page. */
export const TOTAL_HEIGHT = 64;

/** The total in figures, and for the Chinese reader of an amount in renminbi in capital characters as well. */
export function drawTotal({ doc, data, brandColor }: Sheet): void {
  const t = translator(data.language, 'receipts');
  const total = data.lines.reduce((sum, line) => sum + line.amount, 0n);
  const width = page.right - page.left;
  const top = doc.y + 14;
  doc
    .font('bold')
    .fontSize(11)
    .fillColor(ink)
    .text(t('total'), page.left, top + 3, { width: width / 2 });
  doc.fontSize(15).fillColor(brandColor);
  doc.text(formatMoney(total, data.currency, data.language), page.left + width / 2, top, {
    width: width / 2,
    align: 'right',
  });
  doc.y = top + 26;
  if (data.language === 'zh-CN' && data.currency === 'CNY') {
    doc.font('regular').fontSize(10).fillColor(muted);
    doc.text(t('capital', { capital: rmbCapital(total) }), page.left, doc.y, { width, align: 'right' });
  }
}
