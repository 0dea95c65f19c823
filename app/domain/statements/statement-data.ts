import type { Day } from '#app/kernel/dates.ts';

/** A bill or late fee that was charged in the period, or taken back in it. */
export type StatementBill = {
  billId: string;
  feeItemName: string;
  isLateFee: boolean;
  /** Taken back: the amount is below zero. */
  isCancelled: boolean;
  period: { start: Day; end: Day };
  dueOn: Day;
  /** What it added to what is owed in the period; minor units, as all amounts here. */
  amount: bigint;
  /** How the amount came about, in the reader's words; empty where it is taken back. */
  computation: string[];
};

/** What lowered what is owed, or raised it again: money, prepaid money, or a credit note. */
export type StatementEntry = {
  kind: 'payment' | 'refund' | 'prepaid' | 'credit_note';
  day: Day;
  /** Of the receipt, refund or credit note. */
  number: bigint | null;
  /** How a payment came; why a bill was credited. */
  detail: string | null;
  feeItemName: string | null;
  /** By how much it changed what is owed, and what is prepaid. */
  owed: bigint;
  prepaid: bigint;
};

/** What a property was charged and paid in a period (缴费通知单). closing = opening + bills + entries. */
export type Statement = {
  property: { id: string; code: string; title: string; communityName: string };
  /** Who is charged; null where nobody holds the property. */
  payerName: string | null;
  /** Days [start, end). */
  period: { start: Day; end: Day };
  opening: { owed: bigint; prepaid: bigint };
  bills: StatementBill[];
  entries: StatementEntry[];
  closing: { owed: bigint; prepaid: bigint };
};
