import { hairline, ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { drawTable } from '#app/domain/statements/pdf/draw-table.ts';
import { openDocument, piecesOf } from '#app/domain/statements/pdf/open-document.ts';
import {
  brandOf,
  makeRoom,
  type StatementSender,
  type StatementSheet,
} from '#app/domain/statements/pdf/statement-sheet.ts';
import { formatDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import type { Language } from '#app/kernel/languages.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { Agreement } from './agreement-data.ts';
import { drawAgreementHead } from './draw-agreement-head.ts';
import { drawSignatures, SIGNATURES_HEIGHT } from './draw-signatures.ts';

/** The agreement as a PDF of A4 pages with its characters embedded. The same data gives the same bytes. */
export async function* renderAgreementPdf(
  agreement: Agreement,
  sender: StatementSender,
  language: Language,
): AsyncGenerator<Uint8Array, void, undefined> {
  const t = translator(language, 'agreements');
  const title = `${t('pdf.title')} ${agreement.number}`;
  const doc = await openDocument(sender, language, agreement.agreedOn, title);
  const sheet: StatementSheet = { doc, sender, language, brandColor: brandOf(sender) };
  doc.addPage();
  drawAgreementHead(sheet, agreement);
  drawBills(sheet, agreement);
  drawInstalments(sheet, agreement);
  drawTerms(sheet, agreement);
  makeRoom(sheet, SIGNATURES_HEIGHT);
  drawSignatures(sheet, agreement.personName);
  drawPageFeet(sheet, agreement.number);
  doc.end();
  yield* piecesOf(doc);
  for await (const piece of doc as unknown as AsyncIterable<Uint8Array>) yield piece;
}

function drawBills(sheet: StatementSheet, { bills, amount }: Agreement): void {
  const { language, sender } = sheet;
  const t = translator(language, 'agreements');
  const money = (value: bigint) => formatMoney(value, sender.currency, language);
  drawTable(
    sheet,
    t('pdf.bills'),
    [
      { label: t('pdf.bill'), width: 158 },
      { label: t('pdf.period'), width: 142 },
      { label: t('pdf.dueOn'), width: 74 },
      { label: t('pdf.owed'), width: 79, align: 'right' },
    ],
    [
      ...bills.map((bill) => ({
        cells: [
          bill.name,
          formatPeriod({ start: bill.periodStart, end: bill.periodEnd }, language),
          formatDay(bill.dueOn, language),
          money(bill.amount),
        ],
      })),
      { cells: [t('pdf.total'), '', '', money(amount)] },
    ],
  );
}

function drawInstalments(sheet: StatementSheet, { instalments, amount }: Agreement): void {
  const { language, sender } = sheet;
  const t = translator(language, 'agreements');
  const money = (value: bigint) => formatMoney(value, sender.currency, language);
  drawTable(
    sheet,
    t('pdf.instalments'),
    [
      { label: t('pdf.instalment'), width: 60 },
      { label: t('pdf.payBy'), width: 324 },
      { label: t('form.amount'), width: 79, align: 'right' },
    ],
    [
      ...instalments.map(({ dueOn, amount: part }, index) => ({
        cells: [String(index + 1), formatDay(dueOn, language), money(part)],
      })),
      { cells: [t('pdf.total'), '', money(amount)] },
    ],
  );
}

function drawTerms(sheet: StatementSheet, { graceDays, reason }: Agreement): void {
  const { doc, language, sender } = sheet;
  const t = translator(language, 'agreements');
  const terms = [
    t('pdf.term1', { company: sender.name }),
    t('pdf.term2'),
    graceDays === 0 ? t('pdf.term3zero') : t('pdf.term3', { days: graceDays }),
    t('pdf.term4'),
    t('pdf.reason', { reason }),
  ];
  const width = page.right - page.left;
  doc.font('regular').fontSize(9.5);
  makeRoom(sheet, 30 + terms.reduce((sum, term) => sum + doc.heightOfString(term, { width }) + 5, 0));
  doc.font('bold').fontSize(10.5).fillColor(ink).text(t('pdf.terms'), page.left, doc.y, { width });
  doc.font('regular').fontSize(9.5);
  for (const term of terms) doc.text(term, page.left, doc.y + 5, { width });
  doc.y += 18;
}

/** Who the company is, and `page x of y`, on every page; drawn last, when y is known. */
function drawPageFeet({ doc, sender, language }: StatementSheet, number: bigint): void {
  const t = translator(language, 'agreements');
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const top = page.bottom + 14;
    rule(doc, top - 6, hairline);
    doc.font('regular').fontSize(8).fillColor(muted);
    const about = [sender.name, sender.phone && t('pdf.phone', { phone: sender.phone })];
    doc.text(about.filter(Boolean).join('  ·  '), page.left, top, { width: 300, height: 12, ellipsis: true });
    const paging = t('pdf.page', { page: index + 1, pages: count });
    doc.text(`${t('pdf.number', { number })}  ·  ${paging}`, page.right - 176, top, {
      width: 176,
      align: 'right',
      height: 24,
    });
  }
}
