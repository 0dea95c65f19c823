import type { Day } from '#app/kernel/dates.ts';
import { dayOf } from '#app/kernel/dates.ts';
import type { BankLine } from '#prisma/generated/client.ts';
import type { BankDocumentKind, BankLineStatus } from './bank-line-status.ts';

export type BankLineView = {
  id: string;
  statementId: string;
  bookedOn: Day;
  /** Minor units; in is positive, out negative. */
  amount: bigint;
  counterparty: string | null;
  counterpartyAccount: string | null;
  purpose: string | null;
  bankReference: string | null;
  status: BankLineStatus;
  documentKind: BankDocumentKind | null;
  documentId: string | null;
  note: string | null;
  matchedAt: Date | null;
};

export function bankLineView(row: BankLine): BankLineView {
  return {
    id: row.id,
    statementId: row.statementId,
    bookedOn: dayOf(row.bookedOn),
    amount: row.amount,
    counterparty: row.counterparty,
    counterpartyAccount: row.counterpartyAccount,
    purpose: row.purpose,
    bankReference: row.bankReference,
    status: row.status as BankLineStatus,
    documentKind: row.documentKind as BankDocumentKind | null,
    documentId: row.documentId,
    note: row.note,
    matchedAt: row.matchedAt,
  };
}
