import { drawLetterhead } from '#app/domain/receipts/pdf/draw-letterhead.ts';
import { ink, muted, page } from '#app/domain/receipts/pdf/sheet.ts';
import { drawTable } from '#app/domain/statements/pdf/draw-table.ts';
import { makeRoom, type StatementSheet } from '#app/domain/statements/pdf/statement-sheet.ts';
import { formatDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { DunningLetterData } from '../letter-data.ts';
import { letterWords } from '../letter-words.ts';

/** The total and what follows it stay together. */
const TOTAL_HEIGHT = 40;
const CLOSING_HEIGHT = 150;
const WIDTH = page.right - page.left;

/** One letter from the top of the page that the document stands on. */
export function drawLetter(sheet: StatementSheet, letter: DunningLetterData): void {
  const { doc, sender, language, brandColor } = sheet;
  const t = translator(language, 'dunning');
  const words = letterWords(letter, sender, language);
  drawHead(sheet, letter);
  paragraph(sheet, words.greeting);
  paragraph(sheet, words.opening);
  doc.y += 6;
  drawTable(
    sheet,
    t('letter.lines'),
    [
      { label: t('letter.feeItem'), width: 148 },
      { label: t('letter.period'), width: 152 },
      { label: t('letter.dueOn'), width: 74 },
      { label: t('letter.amount'), width: 79, align: 'right' },
    ],
    letter.lines.map((line) => ({
      cells: [
        line.isLateFee ? t('letter.lateFee', { feeItem: line.feeItem }) : line.feeItem,
        formatPeriod(line.period, language),
        formatDay(line.dueOn, language),
        formatMoney(line.amount, sender.currency, language),
      ],
    })),
    TOTAL_HEIGHT,
  );
  const top = doc.y - 4;
  doc.font('bold').fontSize(11.5).fillColor(ink);
  doc.text(t('letter.total'), page.left, top + 2, { width: WIDTH / 2 });
  doc.fontSize(15).fillColor(brandColor);
  doc.text(formatMoney(letter.amount, sender.currency, language), page.left + WIDTH / 2, top, {
    width: WIDTH / 2,
    align: 'right',
  });
  doc.y = top + 34;
  makeRoom(sheet, CLOSING_HEIGHT);
  doc
    .font('bold')
    .fontSize(10.5)
    .fillColor(ink)
    .text(words.howToPayTitle, page.left, doc.y, { width: WIDTH });
  doc.font('regular').fontSize(9.5).fillColor(muted);
  for (const way of words.howToPay) doc.text(way, page.left, doc.y + 3, { width: WIDTH });
  doc.y += 14;
  paragraph(sheet, words.closing);
  doc.y += 14;
  doc.font('bold').fontSize(10.5).fillColor(ink);
  doc.text(sender.name, page.left, doc.y, { width: WIDTH, align: 'right' });
  doc.font('regular').text(words.date, page.left, doc.y + 4, { width: WIDTH, align: 'right' });
}

function drawHead(sheet: StatementSheet, { number }: DunningLetterData): void {
  const t = translator(sheet.language, 'dunning');
  const subtitle = number === null ? t('letter.preview') : t('letter.number', { number: number.toString() });
  drawLetterhead(sheet, { company: sheet.sender, title: t('letter.title'), subtitle });
  sheet.doc.y += 8;
}

function paragraph({ doc }: StatementSheet, text: string): void {
  doc.font('regular').fontSize(10.5).fillColor(ink);
  doc.text(text, page.left, doc.y, { width: WIDTH, lineGap: 3 });
  doc.y += 8;
}
