import type { DocumentKind } from '../transfer.ts';

/** What can be wrong between books and documents, each found by a comparison of its own. */
export const differenceKinds = [
  // An account's sums by day are not its transfers.
  'account_sums',
  // A bill's charge, its tax, or the income that it brought.
  'bill_charge',
  'bill_tax',
  'bill_income',
  // What a bill says that is paid and credited.
  'bill_paid',
  'bill_credited',
  'late_fee_base',
  'credit_note_charge',
  'credit_note_tax',
  // What a payment with its refunds did to an account.
  'payment_posting',
  // A payment that is not where its money went, and one whose refunds are not what it says.
  'payment_split',
  'payment_refunded',
  'settlement_posting',
  // What the counter did to an account: deposits, cash to and from the bank, signed differences of shifts.
  'counter_posting',
  'deposit_returned',
  'spending_posting',
  'payout_posting',
  // Totals over all documents.
  'receivables',
  'advances',
  'document_numbers',
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export type BookDifference = {
  kind: DifferenceKind;
  /** Where it is; null for an account or a total. */
  documentKind: DocumentKind | null;
  documentId: string | null;
  /** The account by code, or the series of numbers. */
  place: string | null;
  /** By the documents, and by the books; minor units, or numbers of documents. */
  expected: bigint;
  actual: bigint;
  /** How many differ in this way, this one among them. */
  count: number;
};
