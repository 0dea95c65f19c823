import type { ReceiptData } from '#app/domain/receipts/pdf/receipt-data.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';

/** What the sheet of an invoice says. Amounts in minor units, negative on a reversal. */
export type InvoiceSheetData = {
  language: Language;
  company: ReceiptData['company'];
  /** Ours; null until it is issued. */
  number: string | null;
  /** The tax authority's. */
  authorityNumber: string | null;
  /** The number of the invoice that this one reverses, and why. */
  reverses: { number: string; reason: string } | null;
  isReversed: boolean;
  seller: { name: string; taxNumber: string };
  buyer: { title: string; taxNumber: string | null; address: string | null; bank: string | null };
  lines: {
    name: string;
    period: { start: Day; end: Day } | null;
    taxCode: string;
    /** A fraction. */
    taxRate: string;
    amount: bigint;
    taxAmount: bigint;
  }[];
  currency: string;
  propertyName: string;
  issuedAt: Date;
  timeZone: string;
};

export type InvoiceSheet = { doc: PDFKit.PDFDocument; data: InvoiceSheetData; brandColor: string };
