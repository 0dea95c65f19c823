import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { CreditNoteKind, CreditNoteStatus } from './credit-note-kinds.ts';

/** What a credit note in a list shows of its bill. */
export const creditNoteShown = {
  bill: {
    select: {
      id: true,
      periodStart: true,
      periodEnd: true,
      feeItem: { select: { name: true } },
      property: { select: { id: true, code: true, community: { select: { name: true } } } },
    },
  },
} satisfies Prisma.CreditNoteInclude;

type Row = Prisma.CreditNoteGetPayload<{ include: typeof creditNoteShown }>;

export type CreditNoteView = {
  id: string;
  /** Null until it is posted. */
  number: bigint | null;
  kind: CreditNoteKind;
  status: CreditNoteStatus;
  /** Minor units, and what of it is tax. */
  amount: bigint;
  taxAmount: bigint;
  reason: string;
  postedOn: Day | null;
  createdAt: Date;
  requestedBy: string | null;
  billId: string;
  feeItemName: string;
  period: { start: Day; end: Day };
  property: { id: string; code: string; communityName: string };
};

export function creditNoteView({ bill, ...row }: Row): CreditNoteView {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind as CreditNoteKind,
    status: row.status as CreditNoteStatus,
    amount: row.amount,
    taxAmount: row.taxAmount,
    reason: row.reason,
    postedOn: row.postedOn && dayOf(row.postedOn),
    createdAt: row.createdAt,
    requestedBy: row.requestedBy,
    billId: bill.id,
    feeItemName: bill.feeItem.name,
    period: { start: dayOf(bill.periodStart), end: dayOf(bill.periodEnd) },
    property: {
      id: bill.property.id,
      code: bill.property.code,
      communityName: bill.property.community.name,
    },
  };
}
