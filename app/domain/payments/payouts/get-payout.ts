import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { payoutView } from './list-payouts.ts';
import type { PayoutItemKind } from './payout-facts.ts';
import { payoutItemShown, payoutItemView } from './payout-item-view.ts';

export type PayoutDetail = Awaited<ReturnType<typeof getPayout>>;

/** What the movements of one kind come to. */
export type PayoutPart = { kind: PayoutItemKind; count: number; amount: bigint; feeAmount: bigint };

const itemsAtOnce = 100;

/**
 * One payout with a page of what it is made of, and what that comes to by kind. Amounts in minor units of its currency.
 *
 * @throws DomainError `not_found`
 */
export const getPayout = operation({
  name: 'payout.get',
  kind: 'read',
  input: z.object({ payoutId: z.uuid(), after: z.string().nullish() }),
  can: ['read', 'Payout'],
  async run({ db, tenantId, ability }, { payoutId, after }) {
    const row = await db.payout.findFirst({
      where: { AND: [{ tenantId, id: payoutId }, accessible(ability, 'Payout')] },
    });
    if (!row) throw new DomainError('not_found');
    const items = await db.payoutItem.findMany({
      where: { tenantId, payoutId, ...(after && isId(after) && { id: { gt: after } }) },
      orderBy: { id: 'asc' },
      take: itemsAtOnce + 1,
      include: payoutItemShown,
    });
    const sums = await db.payoutItem.groupBy({
      by: ['kind'],
      where: { tenantId, payoutId },
      _sum: { amount: true, feeAmount: true },
      _count: true,
    });
    const page = items.slice(0, itemsAtOnce);
    return {
      ...payoutView(row),
      stripePayoutId: row.stripePayoutId,
      stripeAccountId: row.stripeAccountId,
      failureCode: row.failureCode,
      items: page.map(payoutItemView),
      next: items.length > itemsAtOnce ? (page.at(-1)?.id ?? null) : null,
      parts: sums
        .map(
          ({ kind, _sum, _count }): PayoutPart => ({
            kind: kind as PayoutItemKind,
            count: _count,
            amount: _sum.amount ?? 0n,
            feeAmount: _sum.feeAmount ?? 0n,
          }),
        )
        .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
    };
  },
});
