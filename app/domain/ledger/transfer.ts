import type { Day } from '#app/kernel/dates.ts';
import type { LedgerAccountKey } from '#tenants/provisioning/default-ledger-accounts.ts';

/** What a transfer traces to: the row of that table. */
export const documentKinds = ['bill', 'payment', 'refund'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Moves `amount` from the credit account to the debit account, because of a document. */
export type Transfer = {
  debit: LedgerAccountKey;
  credit: LedgerAccountKey;
  /** Minor units, above zero. */
  amount: bigint;
  postedOn: Day;
  documentKind: DocumentKind;
  documentId: string;
};
