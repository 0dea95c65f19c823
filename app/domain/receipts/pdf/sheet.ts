import type PDFDocument from 'pdfkit';
import { brandVariables } from '#app/kernel/brand-variables.ts';
import type { ReceiptData } from './receipt-data.ts';

/** A4 in points, with room for a binding edge and for the foot. */
export const page = { width: 595.28, height: 841.89, left: 56, right: 539.28, top: 56, bottom: 770 } as const;

export const ink = '#18181b';
export const muted = '#5b5b66';
export const hairline = '#d4d4d8';
export const voidRed = '#b91c1c';

/** A receipt being drawn: each part draws at `doc.y` and leaves it below itself. */
export type Sheet = {
  doc: PDFKit.PDFDocument;
  data: ReceiptData;
  /** Readable as text on paper. */
  brandColor: string;
};

export function startSheet(doc: InstanceType<typeof PDFDocument>, data: ReceiptData): Sheet {
  return { doc, data, brandColor: brandVariables(data.company.color)['--brand-text-light'] ?? ink };
}

export function rule(doc: PDFKit.PDFDocument, y: number, color: string, width = 0.6): void {
  doc.moveTo(page.left, y).lineTo(page.right, y).lineWidth(width).strokeColor(color).stroke();
}
