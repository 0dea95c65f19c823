import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { payoutView } from './list-payouts.ts';
import { payoutItemShown, payoutItemView } from './payout-item-view.ts';

/** Movements of the balance for which nobody has a document, oldest first; `aside`: those that were set aside. */
export const listUnmatchedItems = operation({
  name: 'payout-item.list-unmatched',
  kind: 'read',
  input: z.object({
    aside: z.boolean().default(false),
    after: z.string().nullish(),
    limit: z.number().int().min(1).max(100).default(50),
  }),
  can: ['read', 'Payout'],
  async run({ db, tenantId }, { aside, after, limit }) {
    const rows = await db.payoutItem.findMany({
      where: {
        tenantId,
        paymentId: null,
        refundId: null,
        kind: { not: 'fee' },
        ...(aside ? { settledAs: 'set_aside' } : { settledAt: null }),
        ...(after && isId(after) && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
      include: { ...payoutItemShown, payout: true },
    });
    const page = rows.slice(0, limit);
    return {
      items: page.map((row) => ({ ...payoutItemView(row), payout: payoutView(row.payout) })),
      next: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
