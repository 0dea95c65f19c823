import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';

/** What a receipt says. Names are in the form in which they are to be printed. */
export type ReceiptData = {
  language: Language;
  company: {
    name: string;
    /** `#rrggbb`, or null for the product's own. */
    color: string | null;
    /** PNG or JPEG of up to 4 megapixels; a file that is neither is left out. */
    logo: Uint8Array | null;
    address?: string | null;
    phone?: string | null;
    taxNumber?: string | null;
  };
  receiptNumber: string;
  payerName: string;
  propertyName: string;
  /** In minor units; they add up to the total. */
  lines: { feeItem: string; period: { start: Day; end: Day } | null; amount: bigint }[];
  currency: string;
  methodName: string;
  receivedAt: Date;
  /** The company's, for the day and time of receipt. */
  timeZone: string;
  cashierName?: string | null;
  note?: string | null;
  /** The number of the void receipt in whose place it comes. */
  replaces?: string | null;
  /** Where it has been taken back: it stays readable, with a mark on every page. */
  voided?: { at: Date; reason: string; replacedBy: string | null } | null;
};
