import type { Prisma } from '#prisma/generated/client.ts';
import type { PayoutItemKind } from './payout-facts.ts';
import type { PayoutItemSettlement } from './payout-item-settlements.ts';

const payment = {
  select: {
    id: true,
    receiptNumber: true,
    parkedReason: true,
    person: { select: { name: true } },
    property: { select: { code: true } },
  },
} as const;

/** What is read of a movement to show where it leads. */
export const payoutItemShown = {
  payment,
  refund: { select: { id: true, kind: true, number: true, payment } },
} satisfies Prisma.PayoutItemInclude;

export type PayoutItemView = ReturnType<typeof payoutItemView>;

/** A movement with the document that explains it, or what somebody said about it. Minor units of the payout's currency. */
export function payoutItemView(row: Prisma.PayoutItemGetPayload<{ include: typeof payoutItemShown }>) {
  const about = row.payment ?? row.refund?.payment ?? null;
  return {
    id: row.id,
    payoutId: row.payoutId,
    kind: row.kind as PayoutItemKind,
    amount: row.amount,
    feeAmount: row.feeAmount,
    netAmount: row.amount - row.feeAmount,
    stripeTransactionId: row.stripeTransactionId,
    /** The payment that it is, or whose refund or dispute it is. */
    payment: about && {
      id: about.id,
      receiptNumber: about.receiptNumber,
      parked: about.parkedReason !== null,
      personName: about.person?.name ?? null,
      propertyCode: about.property?.code ?? null,
    },
    settledAs: row.settledAs as PayoutItemSettlement | 'explained' | null,
    settledAt: row.settledAt,
    note: row.note,
  };
}
