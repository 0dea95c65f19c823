import PDFDocument from 'pdfkit';
import { receiptFonts } from '#app/domain/receipts/pdf/receipt-fonts.ts';
import { page } from '#app/domain/receipts/pdf/sheet.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import type { Statement } from '../statement-data.ts';
import { drawFeet } from './draw-feet.ts';
import { drawStatement } from './draw-statement.ts';
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

async function openDocument(sender: StatementSender, language: Language, issuedOn: Day, title: string) {
  const fonts = await receiptFonts();
  const doc = new PDFDocument({
    size: 'A4',
    // Every part knows where it draws; the library must not break pages by itself.
    margins: { top: page.top, left: page.left, right: 0, bottom: 0 },
    bufferPages: true,
    autoFirstPage: false,
    // A string names a font; null keeps the library from opening Helvetica.
    font: null as unknown as string,
    lang: language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: title,
      Author: sender.name,
      CreationDate: new Date(`${issuedOn}T00:00:00Z`),
      ModDate: new Date(`${issuedOn}T00:00:00Z`),
    },
  });
  // Parsed fonts are taken as they are; the typings know only their files.
  doc.registerFont('regular', fonts.regular as unknown as Buffer);
  doc.registerFont('bold', fonts.bold as unknown as Buffer);
  return doc;
}

/** What the library has written so far. */
function* piecesOf(doc: PDFKit.PDFDocument): Generator<Uint8Array, void, undefined> {
  for (;;) {
    const piece = doc.read() as Buffer | null;
    if (piece === null) return;
    yield piece;
  }
}

function drawNothing({ doc, language }: StatementSheet): void {
  doc.addPage();
  const t = translator(language, 'statements');
  doc.font('regular').fontSize(11).text(t('none'), page.left, page.top);
}
