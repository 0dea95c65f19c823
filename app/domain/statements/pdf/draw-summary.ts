import { hairline, ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { Statement } from '../statement-data.ts';
import { statementTotals } from '../statement-totals.ts';
import type { StatementSheet } from './statement-sheet.ts';

/** From what was owed before to what is owed now, a line each, and the sum to pay. */
export function drawSummary(sheet: StatementSheet, statement: Statement): void {
  const { doc, sender, language, brandColor } = sheet;
  const t = translator(language, 'statements');
  const money = (amount: bigint) => formatMoney(amount, sender.currency, language);
  const { opening, closing } = statement;
  const { charges, lateFees, credits, payments } = statementTotals(statement);
  const lines: [string, bigint][] = [
    [t('opening'), opening.owed],
    [t('charges'), charges],
    ...(lateFees === 0n ? [] : ([[t('lateFees'), lateFees]] as [string, bigint][])),
    ...(credits === 0n ? [] : ([[t('credits'), credits]] as [string, bigint][])),
    [t('payments'), payments],
  ];
  const width = page.right - page.left;
  for (const [label, amount] of lines) {
    const top = doc.y;
    doc
      .font('regular')
      .fontSize(10)
      .fillColor(muted)
      .text(label, page.left, top, { width: width / 2 });
    doc.fillColor(ink).text(money(amount), page.left + width / 2, top, { width: width / 2, align: 'right' });
    doc.y = top + 16;
  }
  rule(doc, doc.y, hairline);
  const top = doc.y + 8;
  doc.font('bold').fontSize(11.5).fillColor(ink);
  doc.text(closing.owed > 0n ? t('toPay') : t('closing'), page.left, top + 2, { width: width / 2 });
  doc.fontSize(15).fillColor(brandColor);
  doc.text(money(closing.owed), page.left + width / 2, top, { width: width / 2, align: 'right' });
  doc.y = top + 24;
  if (closing.prepaid > 0n) {
    doc.font('regular').fontSize(9).fillColor(muted);
    doc.text(t('prepaidLeft', { amount: money(closing.prepaid) }), page.left, doc.y, {
      width,
      align: 'right',
    });
  }
  doc.y += 16;
}
