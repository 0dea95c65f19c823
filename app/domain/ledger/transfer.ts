import type { Day } from '#app/kernel/dates.ts';
import type { LedgerAccountKey } from '#tenants/provisioning/default-ledger-accounts.ts';

/** What a transfer traces to: the row of that table. */
export const documentKinds = [
  'bill',
  'payment',
  'refund',
  'credit_note',
  'payee_settlement',
  'cashier_shift',
  'cash_movement',
  'deposit',
  'deposit_return',
  'payout',
  'spending',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** An account of the chart that every company has, or, for a payee's, its id. */
export type AccountRef = LedgerAccountKey | { accountId: string };

/** Moves `amount` from the credit account to the debit account, because of a document. */
export type Transfer = {
  debit: AccountRef;
  credit: AccountRef;
  /** Minor units, above zero. */
  amount: bigint;
  postedOn: Day;
  documentKind: DocumentKind;
  documentId: string;
};
