import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';

export const promiseStatuses = ['open', 'kept', 'broken', 'withdrawn'] as const;
export type PromiseStatus = (typeof promiseStatuses)[number];

export const promiseShown = {
  property: { select: { id: true, code: true, community: { select: { name: true } } } },
  person: { select: { id: true, name: true, phone: true } },
} as const satisfies Prisma.PaymentPromiseInclude;

/** A promise to pay (缴费承诺). Amounts in minor units. */
export type PromiseView = {
  id: string;
  property: { id: string; code: string; communityName: string };
  person: { id: string; name: string; phone: string | null } | null;
  amount: bigint;
  /** What was owed on its bills when it was given. */
  owedAmount: bigint;
  bills: number;
  promisedOn: Day;
  note: string | null;
  status: PromiseStatus;
  createdAt: Date;
  closedAt: Date | null;
  followedUpAt: Date | null;
  followUpNote: string | null;
};

export function promiseView(
  row: Prisma.PaymentPromiseGetPayload<{ include: typeof promiseShown }>,
): PromiseView {
  return {
    id: row.id,
    property: {
      id: row.property.id,
      code: row.property.code,
      communityName: row.property.community.name,
    },
    person: row.person,
    amount: row.amount,
    owedAmount: row.owedAmount,
    bills: row.billIds.length,
    promisedOn: dayOf(row.promisedOn),
    note: row.note,
    status: row.status as PromiseStatus,
    createdAt: row.createdAt,
    closedAt: row.closedAt,
    followedUpAt: row.followedUpAt,
    followUpNote: row.followUpNote,
  };
}
