import PDFDocument from 'pdfkit';
import { receiptFonts } from '#app/domain/receipts/pdf/receipt-fonts.ts';
import { page } from '#app/domain/receipts/pdf/sheet.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { StatementSender } from './statement-sheet.ts';

/** A PDF of A4 pages without any page yet, dated `issuedOn`: the same data gives the same bytes. */
export async function openDocument(
  sender: StatementSender,
  language: Language,
  issuedOn: Day,
  title: string,
) {
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
export function* piecesOf(doc: PDFKit.PDFDocument): Generator<Uint8Array, void, undefined> {
  for (;;) {
    const piece = doc.read() as Buffer | null;
    if (piece === null) return;
    yield piece;
  }
}
