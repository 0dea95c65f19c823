import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { billingMonth } from '../billing/billing-month.ts';
import { type SharedCostView, sharedCostShown, sharedCostView } from './shared-cost-view.ts';

/** Shared costs, the latest first, a page at a time. */
export const listSharedCosts = operation({
  name: 'shared-cost.list',
  kind: 'read',
  input: z.object({
    status: z.enum(['draft', 'confirmed', 'cancelled']).nullish(),
    communityId: z.uuid().nullish(),
    month: billingMonth.nullish(),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'SharedCost'],
  async run(
    { db, tenantId, ability },
    { status, communityId, month, limit, ...cursors },
  ): Promise<{ costs: SharedCostView[]; next: string | null; previous: string | null }> {
    const cursor = (text: string | null | undefined) => (text && isId(text) ? text : null);
    const before = cursor(cursors.before);
    const after = before ? null : cursor(cursors.after);
    const rows = await db.sharedCost.findMany({
      where: {
        AND: [
          accessible(ability, 'SharedCost'),
          { tenantId },
          status ? { status } : {},
          communityId ? { communityId } : {},
          month ? { month: toDateColumn(month) } : {},
          before ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      include: sharedCostShown,
    });
    const more = rows.length > limit;
    const costs = rows.slice(0, limit).map(sharedCostView);
    if (before) costs.reverse();
    const [first, last] = [costs[0], costs.at(-1)];
    return {
      costs,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
