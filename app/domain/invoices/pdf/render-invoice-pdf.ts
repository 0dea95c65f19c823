import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { receiptFonts } from '#app/domain/receipts/pdf/receipt-fonts.ts';
import { hairline, ink, muted, page, rule } from '#app/domain/receipts/pdf/sheet.ts';
import { brandVariables } from '#app/kernel/brand-variables.ts';
import { translator } from '#app/locales/translator.ts';
import { drawInvoiceHead } from './draw-invoice-head.ts';
import { drawInvoiceLines } from './draw-invoice-lines.ts';
import type { InvoiceSheet, InvoiceSheetData } from './invoice-sheet.ts';

/**
 * The facts of an invoice as a PDF of A4 pages with its characters embedded: what the company gives until, or in place of, the official form. The same data gives the same
 * bytes. Throws RangeError where there is no line.
 */
export async function renderInvoicePdf(data: InvoiceSheetData): Promise<Buffer> {
  if (data.lines.length === 0) throw new RangeError('an invoice without lines');
  const fonts = await receiptFonts();
  const t = translator(data.language, 'invoices');
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: page.top, left: page.left, right: 0, bottom: 0 },
    bufferPages: true,
    // A string names a font; null keeps the library from opening Helvetica.
    font: null as unknown as string,
    lang: data.language,
    displayTitle: true,
    pdfVersion: '1.7',
    info: {
      Title: `${t('pdf.title')} ${data.number ?? ''}`.trim(),
      Author: data.seller.name,
      CreationDate: data.issuedAt,
      ModDate: data.issuedAt,
    },
  });
  // Parsed fonts are taken as they are; the typings know only their files.
  doc.registerFont('regular', fonts.regular as unknown as Buffer);
  doc.registerFont('bold', fonts.bold as unknown as Buffer);
  const pdf = buffer(doc as unknown as NodeJS.ReadableStream);
  const brandColor = brandVariables(data.company.color)['--brand-text-light'] ?? ink;
  const sheet: InvoiceSheet = { doc, data, brandColor };
  doc.y = page.top;
  drawInvoiceHead(sheet);
  drawInvoiceLines(sheet);
  drawFeet(sheet);
  doc.end();
  return pdf;
}

function drawFeet({ doc, data }: InvoiceSheet): void {
  const t = translator(data.language, 'receipts');
  const { start, count } = doc.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    doc.switchToPage(start + index);
    const top = page.bottom + 14;
    rule(doc, top - 6, hairline);
    doc.font('regular').fontSize(8).fillColor(muted);
    doc.text(data.seller.name, page.left, top, { width: 320, height: 12, ellipsis: true });
    doc.text(t('page', { page: index + 1, pages: count }), page.right - 156, top, {
      width: 156,
      align: 'right',
    });
  }
}
