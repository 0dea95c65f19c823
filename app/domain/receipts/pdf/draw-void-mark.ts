import { translator } from '#app/locales/translator.ts';
import { page, type Sheet, voidRed } from './sheet.ts';

/** The word across every page of a receipt that has been taken back; under nothing, so that the text stays readable. */
export function drawVoidMark({ doc, data }: Sheet): void {
  if (!data.voided) return;
  const word = translator(data.language, 'receipts')('voidMark');
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    doc.save();
    doc.rotate(-28, { origin: [page.width / 2, page.height / 2] });
    doc.font('bold').fontSize(110).fillColor(voidRed).fillOpacity(0.16);
    doc.text(word, 0, page.height / 2 - 70, { width: page.width, align: 'center', lineBreak: false });
    doc.restore();
    doc.fillOpacity(1);
  }
}
