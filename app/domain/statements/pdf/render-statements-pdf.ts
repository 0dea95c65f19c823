import { page } from '#app/domain/receipts/pdf/sheet.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { Statement } from '../statement-data.ts';
import { drawFeet } from './draw-feet.ts';
import { drawStatement } from './draw-statement.ts';
import { openDocument, piecesOf } from './open-document.ts';
import { brandOf, type StatementSender, type StatementSheet } from './statement-sheet.ts';

type StatementsPdf = {
  sender: StatementSender;
  language: Language;
  title: string;
  /** The company's local day. */
  issuedOn: Day;
  statements: AsyncIterable<Statement> | Iterable<Statement>;
};

/**
 * Statements as one PDF of A4 pages with its characters embedded, each from a page of its own and with its own page numbers. It comes in pieces as
 * the statements do: a page leaves the memory once its statement is drawn. The same data gives the same bytes.
 */
export async function* renderStatementsPdf(pdf: StatementsPdf): AsyncGenerator<Uint8Array, void, undefined> {
  const { sender, language, issuedOn, title } = pdf;
  const doc = await openDocument(sender, language, issuedOn, title);
  const sheet: StatementSheet = { doc, sender, language, brandColor: brandOf(sender) };
  for await (const statement of pdf.statements) {
    doc.addPage();
    const { start, count } = doc.bufferedPageRange();
    drawStatement(sheet, statement, issuedOn);
    drawFeet(sheet, statement, start + count - 1);
    doc.flushPages();
    yield* piecesOf(doc);
  }
  if (doc.bufferedPageRange().start + doc.bufferedPageRange().count === 0) drawNothing(sheet);
  doc.end();
  for await (const piece of doc as unknown as AsyncIterable<Uint8Array>) yield piece;
}

function drawNothing({ doc, language }: StatementSheet): void {
  doc.addPage();
  const t = translator(language, 'statements');
  doc.font('regular').fontSize(11).text(t('none'), page.left, page.top);
}
