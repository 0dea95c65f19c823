import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { depositShown, depositView } from './deposit-view.ts';
import { depositKinds, depositStatuses } from './deposit-words.ts';

/**
 * Deposits that the caller may see, the latest first, a page at a time, with what is held of all of them. `after` and `before` are ids; amounts in minor units.
 */
export const listDeposits = operation({
  name: 'deposit.list',
  kind: 'read',
  input: z.object({
    status: z.enum(depositStatuses).nullish(),
    kind: z.enum(depositKinds).nullish(),
    propertyId: z.uuid().nullish(),
    /** A number, or part of a property's code or the payer's name. */
    q: z.string().trim().max(100).nullish(),
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Deposit'],
  async run({ db, tenantId, ability }, { after, before, limit, status, kind, propertyId, q }) {
    const seen: Prisma.DepositWhereInput = { AND: [{ tenantId }, accessible(ability, 'Deposit')] };
    const rows = await db.deposit.findMany({
      where: {
        AND: [
          seen,
          { ...(status && { status }), ...(kind && { kind }), ...(propertyId && { propertyId }) },
          q ? matching(q) : {},
          before ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      include: depositShown,
    });
    const { _sum, _count } = await db.deposit.aggregate({
      where: { AND: [seen, { status: 'held' }] },
      _sum: { amount: true, returnedAmount: true, deductedAmount: true },
      _count: true,
    });
    const more = rows.length > limit;
    const deposits = rows.slice(0, limit).map(depositView);
    if (before) deposits.reverse();
    const [first, last] = [deposits[0], deposits.at(-1)];
    return {
      deposits,
      held: {
        count: _count,
        amount: (_sum.amount ?? 0n) - (_sum.returnedAmount ?? 0n) - (_sum.deductedAmount ?? 0n),
      },
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});

function matching(q: string): Prisma.DepositWhereInput {
  const contains = { contains: literally(q), mode: 'insensitive' as const };
  return {
    OR: [
      { property: { code: contains } },
      { payerName: contains },
      { person: { name: contains } },
      ...(/^\d{1,15}$/.test(q) ? [{ number: BigInt(q) }] : []),
    ],
  };
}
