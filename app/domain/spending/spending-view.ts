import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { SpendingMethod, SpendingStatus } from './spending-fields.ts';

export const spendingShown = {
  category: { select: { id: true, name: true } },
  community: { select: { id: true, name: true } },
  _count: { select: { documents: true } },
} satisfies Prisma.SpendingInclude;

type Row = Prisma.SpendingGetPayload<{ include: typeof spendingShown }>;

/** Spending in a list. Minor units. */
export type SpendingView = {
  id: string;
  /** Null until it is posted. */
  number: bigint | null;
  category: { id: string; name: string };
  communityName: string | null;
  amount: bigint;
  spentOn: Day;
  payeeName: string;
  method: SpendingMethod;
  reference: string | null;
  description: string | null;
  status: SpendingStatus;
  postedOn: Day | null;
  documents: number;
};

export function spendingView(row: Row): SpendingView {
  return {
    id: row.id,
    number: row.number,
    category: row.category,
    communityName: row.community?.name ?? null,
    amount: row.amount,
    spentOn: dayOf(row.spentOn),
    payeeName: row.payeeName,
    method: row.method as SpendingMethod,
    reference: row.reference,
    description: row.description,
    status: row.status as SpendingStatus,
    postedOn: row.postedOn && dayOf(row.postedOn),
    documents: row._count.documents,
  };
}
