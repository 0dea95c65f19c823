import { drawLetterhead } from '#app/domain/receipts/pdf/draw-letterhead.ts';
import { drawFactGrid } from '#app/domain/statements/pdf/draw-fact-grid.ts';
import type { StatementSheet } from '#app/domain/statements/pdf/statement-sheet.ts';
import { formatDay } from '#app/kernel/dates.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { Agreement } from './agreement-data.ts';

/** The company on the left, what this is and its number on the right, and under them who owes how much for what. */
export function drawAgreementHead(sheet: StatementSheet, agreement: Agreement): void {
  const t = translator(sheet.language, 'agreements');
  drawLetterhead(sheet, {
    company: sheet.sender,
    title: t('pdf.title'),
    subtitle: t('pdf.number', { number: agreement.number }),
  });
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
