import type { Day } from '#app/kernel/dates.ts';
import type { BankIssue } from './bank-issue.ts';

/** One booking as the bank tells it. */
export type ParsedLine = {
  /** Its row, or the number of its entry. */
  row: number;
  bookedOn: Day;
  /** Minor units; in is positive, out negative. Never zero. */
  amount: bigint;
  counterparty: string | null;
  counterpartyAccount: string | null;
  purpose: string | null;
  bankReference: string | null;
};

export type ParsedStatement = {
  format: 'csv' | 'xlsx' | 'camt053';
  /** Number of the company's own account, without spaces; null where the file does not say it. */
  account: string | null;
  fromOn: Day | null;
  throughOn: Day | null;
  /** Minor units; null where the file gives none. */
  openingAmount: bigint | null;
  closingAmount: bigint | null;
  lines: ParsedLine[];
  issues: BankIssue[];
  /** Which column was taken for what, by its letter and header; empty for camt.053. */
  columns: { field: string; letter: string; header: string }[];
};
