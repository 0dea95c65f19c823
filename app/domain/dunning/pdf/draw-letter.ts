import { printableLogo } from '#app/domain/receipts/pdf/printable-logo.ts';
import { ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { drawTable } from '#app/domain/statements/pdf/draw-table.ts';
import { makeRoom, type StatementSheet } from '#app/domain/statements/pdf/statement-sheet.ts';
import { formatDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { DunningLetterData } from '../letter-data.ts';
import { letterWords } from '../letter-words.ts';

const LOGO_BOX: [number, number] = [160, 40];
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

/** The company on the left; the word "dunning letter" and its number on the right. */
function drawHead({ doc, sender, language, brandColor }: StatementSheet, letter: DunningLetterData): void {
  const t = translator(language, 'dunning');
  const half = WIDTH / 2;
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
  doc.text(t('letter.title'), page.left + half, page.top - 4, { width: half, align: 'right' });
  doc.font('regular').fontSize(10).fillColor(muted);
  const number =
    letter.number === null ? t('letter.preview') : t('letter.number', { number: letter.number.toString() });
  doc.text(number, page.left + half, doc.y + 2, { width: half, align: 'right' });
  doc.y = Math.max(leftEnd, doc.y) + 12;
  rule(doc, doc.y, brandColor, 1.2);
  doc.y += 22;
}

function paragraph({ doc }: StatementSheet, text: string): void {
  doc.font('regular').fontSize(10.5).fillColor(ink);
  doc.text(text, page.left, doc.y, { width: WIDTH, lineGap: 3 });
  doc.y += 8;
}
