import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { chargeName } from '../late-fees/charge-name.ts';

export type BillStatus = 'open' | 'paid' | 'void';

/** What a bill in a list shows of its neighbours. */
export const billShown = {
  property: { select: { id: true, code: true, kind: true, community: { select: { id: true, name: true } } } },
  feeItem: { select: { id: true, name: true } },
  person: { select: { id: true, name: true } },
} satisfies Prisma.BillInclude;

type Row = Prisma.BillGetPayload<{ omit: { explanation: true }; include: typeof billShown }>;

export type BillView = {
  id: string;
  status: BillStatus;
  /** Open, and its due day has passed. */
  isOverdue: boolean;
  period: { start: Day; end: Day };
  dueOn: Day;
  /** Minor units. */
  amount: bigint;
  paidAmount: bigint;
  /** What credit notes have taken off. */
  creditedAmount: bigint;
  /** The bill that this is a late fee of. */
  lateFeeOf: string | null;
  property: { id: string; code: string; kind: string; communityId: string; communityName: string };
  /** The name says so where the bill is a late fee. */
  feeItem: { id: string; name: string };
  /** Who was charged; null where the property had no owner. */
  person: { id: string; name: string } | null;
};

/** `today` is the company's local day; the language is that of the reader, in which a late fee is called one. */
export function billView(row: Row, today: Day, language: Language): BillView {
  const { community, ...property } = row.property;
  return {
    id: row.id,
    status: row.status as BillStatus,
    isOverdue: row.status === 'open' && dayOf(row.dueOn) < today,
    period: { start: dayOf(row.periodStart), end: dayOf(row.periodEnd) },
    dueOn: dayOf(row.dueOn),
    amount: row.amount,
    paidAmount: row.paidAmount,
    creditedAmount: row.creditedAmount,
    lateFeeOf: row.lateFeeOf,
    property: { ...property, communityId: community.id, communityName: community.name },
    feeItem: { ...row.feeItem, name: chargeName(row.feeItem.name, row.lateFeeOf, language) },
    person: row.person,
  };
}
