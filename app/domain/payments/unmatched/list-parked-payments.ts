import { z } from 'zod';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { PaymentMethod } from '../list-payments.ts';
import { readCursor, writeCursor } from '../payment-cursor.ts';
import type { ParkedReason } from '../settlement/park-payment.ts';

const shown = {
  person: { select: { id: true, name: true } },
  refunds: { where: { status: { in: ['requested', 'pending'] } }, select: { amount: true } },
} satisfies Prisma.PaymentInclude;

export type ParkedPayment = ReturnType<typeof view>;

/** Payments that pay no bill until somebody says whose they are, oldest first, a page at a time; `aside`: those that were set aside. Minor units. */
export const listParkedPayments = operation({
  name: 'payment.list-parked',
  kind: 'read',
  input: z.object({
    aside: z.boolean().default(false),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  can: ['read', 'Payment'],
  async run(
    { db, tenantId, ability },
    { aside, after, before, limit },
  ): Promise<{ payments: ParkedPayment[]; next: string | null; previous: string | null }> {
    const back = readCursor(before);
    const on = back ? null : readCursor(after);
    const direction = back ? 'desc' : 'asc';
    const from = back ?? on;
    const rows = await db.payment.findMany({
      where: {
        AND: [
          { tenantId, status: 'parked', resolvedAt: aside ? { not: null } : null },
          accessible(ability, 'Payment'),
          from ? beyond(from, back ? 'lt' : 'gt') : {},
        ],
      },
      orderBy: [{ receivedAt: direction }, { id: direction }],
      take: limit + 1,
      include: shown,
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (back) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      payments: page.map(view),
      next: last && (back || more) ? writeCursor(last) : null,
      previous: first && (back ? more : on) ? writeCursor(first) : null,
    };
  },
});

function view(row: Prisma.PaymentGetPayload<{ include: typeof shown }>) {
  const goingBack = row.refunds.reduce((sum, { amount }) => sum + amount, 0n);
  return {
    id: row.id,
    method: row.method as PaymentMethod,
    amount: row.amount,
    /** What is still here, and what of it is about to go back. */
    standing: row.amount - row.refundedAmount,
    goingBack,
    currency: row.currency,
    reason: row.parkedReason as ParkedReason | null,
    receivedAt: row.receivedAt,
    person: row.person,
    note: row.note,
    resolvedAt: row.resolvedAt,
  };
}

function beyond(
  { receivedAt, id }: { receivedAt: Date; id: string },
  side: 'lt' | 'gt',
): Prisma.PaymentWhereInput {
  return {
    AND: [
      { receivedAt: side === 'lt' ? { lte: receivedAt } : { gte: receivedAt } },
      { OR: [{ receivedAt: { [side]: receivedAt } }, { receivedAt, id: { [side]: id } }] },
    ],
  };
}
