import { printableLogo } from '#app/domain/receipts/pdf/printable-logo.ts';
import { ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { drawFactGrid } from '#app/domain/statements/pdf/draw-fact-grid.ts';
import type { StatementSheet } from '#app/domain/statements/pdf/statement-sheet.ts';
import { formatDay } from '#app/kernel/dates.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { Agreement } from './agreement-data.ts';

const LOGO_BOX: [number, number] = [160, 40];

/** The company on the left, what this is and its number on the right, and under them who owes how much for what. */
export function drawAgreementHead(sheet: StatementSheet, agreement: Agreement): void {
  const { doc, sender, language, brandColor } = sheet;
  const t = translator(language, 'agreements');
  const half = (page.right - page.left) / 2;
  const logo = printableLogo(sender.logo);
  doc.y = page.top;
  if (logo) doc.image(Buffer.from(logo), page.left, page.top, { fit: LOGO_BOX });
  doc.font('bold').fillColor(ink);
  doc.fontSize(logo ? 10 : 14).text(sender.name, page.left, logo ? page.top + LOGO_BOX[1] + 8 : page.top, {
    width: half,
    height: 44,
    ellipsis: true,
  });
  const leftEnd = doc.y;
  doc.fontSize(20).fillColor(brandColor);
  doc.text(t('pdf.title'), page.left + half, page.top - 4, { width: half, align: 'right' });
  doc.font('regular').fontSize(10).fillColor(muted);
  const number = t('pdf.number', { number: agreement.number });
  doc.text(number, page.left + half, doc.y + 2, { width: half, align: 'right' });
  doc.y = Math.max(leftEnd, doc.y) + 12;
  rule(doc, doc.y, brandColor, 1.2);
  doc.y += 14;
  drawFacts(sheet, agreement);
}

function drawFacts({ doc, language, sender }: StatementSheet, agreement: Agreement): void {
  const t = translator(language, 'agreements');
  const facts: [string, string][] = [
    [t('pdf.debtor'), agreement.personName ?? t('pdf.unknown')],
    [t('pdf.property'), `${agreement.communityName} ${agreement.propertyCode}`],
    [t('pdf.amount'), formatMoney(agreement.amount, sender.currency, language)],
    [t('pdf.agreedOn'), formatDay(agreement.agreedOn, language)],
  ];
  drawFactGrid(doc, facts);
}
