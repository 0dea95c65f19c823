import { ink, page } from '#app/domain/receipts/pdf/sheet.ts';
import { brandVariables } from '#app/kernel/brand-variables.ts';
import type { Language } from '#app/kernel/languages.ts';

/** Who sends statements, and how they are paid. Names are in the form in which they are to be printed. */
export type StatementSender = {
  name: string;
  /** `#rrggbb`, or null for the product's own. */
  color: string | null;
  /** PNG or JPEG of up to 4 megapixels; a file that is neither is left out. */
  logo: Uint8Array | null;
  phone: string | null;
  email: string;
  /** Where owners pay: the address of the portal; null where the company takes no payments online. */
  payAt: string | null;
  currency: string;
};

/** A statement being drawn: each part draws at `doc.y` and leaves it below itself. */
export type StatementSheet = {
  doc: PDFKit.PDFDocument;
  sender: StatementSender;
  language: Language;
  /** Readable as text on paper. */
  brandColor: string;
};

export function brandOf(sender: StatementSender): string {
  return brandVariables(sender.color)['--brand-text-light'] ?? ink;
}

/** Begins a page where less than `height` is left on this one; true where it did. */
export function makeRoom({ doc }: StatementSheet, height: number): boolean {
  if (doc.y + height <= page.bottom) return false;
  doc.addPage();
  doc.y = page.top;
  return true;
}
