import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Payout, Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type PaymentPlace, readCursor, writeCursor } from '../payment-cursor.ts';
import { type PayoutStatus, payoutStatuses } from './payout-facts.ts';

export type PayoutView = {
  id: string;
  /** Minor units of `currency`; below zero where Stripe took money from the bank. */
  amount: bigint;
  feeAmount: bigint;
  /** What its movements do not explain. */
  differenceAmount: bigint;
  currency: string;
  status: PayoutStatus;
  arrivesOn: Day;
  createdAt: Date;
  matchedAt: Date | null;
  settledAt: Date | null;
  note: string | null;
};

/** Payouts, newest first, a page at a time; `different`: only those with a difference that nobody has looked at. */
export const listPayouts = operation({
  name: 'payout.list',
  kind: 'read',
  input: z.object({
    status: z.enum(payoutStatuses).nullish(),
    different: z.boolean().default(false),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  can: ['read', 'Payout'],
  async run(
    { db, tenantId, ability },
    { status, different, after, before, limit },
  ): Promise<{ payouts: PayoutView[]; next: string | null; previous: string | null }> {
    const back = readCursor(before);
    const on = back ? null : readCursor(after);
    const direction = back ? 'asc' : 'desc';
    const from = back ?? on;
    const rows = await db.payout.findMany({
      where: {
        AND: [
          { tenantId, ...(status && { status }) },
          different ? { differenceAmount: { not: 0n }, settledAt: null } : {},
          accessible(ability, 'Payout'),
          from ? beyond(from, back ? 'gt' : 'lt') : {},
        ],
      },
      orderBy: [{ createdAt: direction }, { id: direction }],
      take: limit + 1,
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (back) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      payouts: page.map(payoutView),
      next: last && (back || more) ? placeOf(last) : null,
      previous: first && (back ? more : on) ? placeOf(first) : null,
    };
  },
});

export function payoutView(row: Payout): PayoutView {
  const { id, amount, feeAmount, differenceAmount, currency, createdAt, matchedAt, settledAt, note } = row;
  return {
    id,
    amount,
    feeAmount,
    differenceAmount,
    currency,
    status: row.status as PayoutStatus,
    arrivesOn: dayOf(row.arrivesOn),
    createdAt,
    matchedAt,
    settledAt,
    note,
  };
}

function placeOf({ createdAt, id }: Payout): string {
  return writeCursor({ receivedAt: createdAt, id });
}

function beyond({ receivedAt, id }: PaymentPlace, side: 'lt' | 'gt'): Prisma.PayoutWhereInput {
  return {
    AND: [
      { createdAt: side === 'lt' ? { lte: receivedAt } : { gte: receivedAt } },
      { OR: [{ createdAt: { [side]: receivedAt } }, { createdAt: receivedAt, id: { [side]: id } }] },
    ],
  };
}
