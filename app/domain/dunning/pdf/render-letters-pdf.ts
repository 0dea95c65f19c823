import { hairline, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { openDocument, piecesOf } from '#app/domain/statements/pdf/open-document.ts';
import {
  brandOf,
  type StatementSender,
  type StatementSheet,
} from '#app/domain/statements/pdf/statement-sheet.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { DunningLetterData } from '../letter-data.ts';
import { drawLetter } from './draw-letter.ts';

type LettersPdf = {
  sender: StatementSender;
  language: Language;
  title: string;
  /** The day that the file is dated. */
  datedOn: Day;
  letters: AsyncIterable<DunningLetterData> | Iterable<DunningLetterData>;
};

/** Letters as one PDF, each from a page of its own; it comes in pieces as the letters do. The same data gives the same bytes. */
export async function* renderLettersPdf(pdf: LettersPdf): AsyncGenerator<Uint8Array, void, undefined> {
  const { sender, language, datedOn, title } = pdf;
  const doc = await openDocument(sender, language, datedOn, title);
  const sheet: StatementSheet = { doc, sender, language, brandColor: brandOf(sender) };
  let any = false;
  for await (const letter of pdf.letters) {
    any = true;
    doc.addPage();
    const { start, count } = doc.bufferedPageRange();
    drawLetter(sheet, letter);
    drawFeet(sheet, letter, start + count - 1);
    doc.flushPages();
    yield* piecesOf(doc);
  }
  if (!any) {
    doc.addPage();
    doc
      .font('regular')
      .fontSize(11)
      .text(translator(language, 'dunning')('letter.none'), page.left, page.top);
  }
  doc.end();
  for await (const piece of doc as unknown as AsyncIterable<Uint8Array>) yield piece;
}

/** The property and `page x of y` of this letter on its pages from `first` on. */
function drawFeet({ doc, sender, language }: StatementSheet, letter: DunningLetterData, first: number): void {
  const t = translator(language, 'dunning');
  const { start, count } = doc.bufferedPageRange();
  const pages = start + count - first;
  for (let index = 0; index < pages; index += 1) {
    doc.switchToPage(first + index);
    const top = page.bottom + 14;
    rule(doc, top - 6, hairline);
    doc.font('regular').fontSize(8).fillColor(muted);
    doc.text(sender.name, page.left, top, { width: 300, height: 12, ellipsis: true });
    doc.text(
      `${letter.property.code}  ·  ${t('letter.page', { page: index + 1, pages })}`,
      page.right - 176,
      top,
      {
        width: 176,
        align: 'right',
        height: 24,
      },
    );
  }
}
