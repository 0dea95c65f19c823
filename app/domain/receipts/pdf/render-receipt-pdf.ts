import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { translator } from '#app/locales/translator.ts';
import { drawFeet } from './draw-feet.ts';
import { drawHead } from './draw-head.ts';
import { drawLines } from './draw-lines.ts';
import { drawTotal, TOTAL_HEIGHT } from './draw-total.ts';
import { drawVoidMark } from './draw-void-mark.ts';
import type { ReceiptData } from './receipt-data.ts';
import { receiptFonts } from './receipt-fonts.ts';
import { page, startSheet } from './sheet.ts';

/**
 * A receipt as a PDF of A4 pages with its characters embedded. The same data gives the same bytes, so a receipt can be made again at
 * any time instead of being kept. Throws RangeError where there is no line.
 */
export async function renderReceiptPdf(data: ReceiptData): Promise<Buffer> {
  if (data.lines.length === 0) throw new RangeError('a receipt without lines');
  const fonts = await receiptFonts();
  const t = translator(data.language, 'receipts');
  const doc = new PDFDocument({
    size: 'A4',
    // Every part knows where it draws; the library must not break pages by itself.
    margins: { top: page.top, left: page.left, right: 0, bottom: 0 },
    bufferPages: true,
    // A string names a font; null keeps the library from opening Helvetica.
    font: null as unknown as string,
    lang: data.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: `${t('title')} ${data.receiptNumber}`,
      Author: data.company.name,
      CreationDate: data.receivedAt,
      ModDate: data.receivedAt,
    },
  });
  // Parsed fonts are taken as they are; the typings know only their files.
  doc.registerFont('regular', fonts.regular as unknown as Buffer);
  doc.registerFont('bold', fonts.bold as unknown as Buffer);
  const pdf = buffer(doc as unknown as NodeJS.ReadableStream);
  const sheet = startSheet(doc, data);
  doc.y = page.top;
  drawHead(sheet);
  drawLines(sheet, TOTAL_HEIGHT);
  drawTotal(sheet);
  drawFeet(sheet);
  drawVoidMark(sheet);
  doc.end();
  return pdf;
}
