import { ink, muted, page } from '#app/domain/receipts/pdf/sheet.ts';
import type { StatementSheet } from '#app/domain/statements/pdf/statement-sheet.ts';
import { translator } from '#app/locales/translator.ts';

export const SIGNATURES_HEIGHT = 130;

/** Where both put their names, side by side. */
export function drawSignatures({ doc, sender, language }: StatementSheet, personName: string | null): void {
  const t = translator(language, 'agreements');
  const gap = 36;
  const width = (page.right - page.left - gap) / 2;
  const top = doc.y + 10;
  const parties = [
    t('pdf.signCompany', { company: sender.name }),
    personName ? `${t('pdf.signDebtor')} ${personName}` : t('pdf.signDebtor'),
  ];
  for (const [column, party] of parties.entries()) {
    const x = page.left + column * (width + gap);
    doc.font('bold').fontSize(10).fillColor(ink).text(party, x, top, { width, height: 28, ellipsis: true });
    for (const [row, label] of [t('pdf.signature'), t('pdf.date')].entries()) {
      const line = top + 66 + row * 40;
      doc
        .moveTo(x, line)
        .lineTo(x + width, line)
        .lineWidth(0.6)
        .strokeColor(ink)
        .stroke();
      doc
        .font('regular')
        .fontSize(8)
        .fillColor(muted)
        .text(label, x, line + 3, { width });
    }
  }
}
