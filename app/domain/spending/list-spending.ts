import { z } from 'zod';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { spendingFilterSchema, spendingWhere } from './spending-filter.ts';
import { type SpendingView, spendingShown, spendingView } from './spending-view.ts';

/** Where a page of spending ends: its day and id, `2026-11-02_<id>`. */
const cursor = z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/);

/** Spending that the caller may see, the latest day first, a page at a time. Minor units. */
export const listSpending = operation({
  name: 'spending.list',
  kind: 'read',
  input: spendingFilterSchema.extend({
    after: cursor.nullish(),
    before: cursor.nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Spending'],
  async run({ db, tenantId, ability }, { after, before, limit, ...filter }) {
    const rows = await db.spending.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Spending'),
          spendingWhere(filter),
          before ? beyond(before, 'gt') : after ? beyond(after, 'lt') : {},
        ],
      },
      orderBy: [{ spentOn: before ? 'asc' : 'desc' }, { id: before ? 'asc' : 'desc' }],
      take: limit + 1,
      include: spendingShown,
    });
    const more = rows.length > limit;
    const spending: SpendingView[] = rows.slice(0, limit).map(spendingView);
    if (before) spending.reverse();
    const [first, last] = [spending[0], spending.at(-1)];
    return {
      spending,
      next: last && (before || more) ? cursorOf(last) : null,
      previous: first && (before ? more : after) ? cursorOf(first) : null,
    };
  },
});

function cursorOf({ spentOn, id }: SpendingView): string {
  return `${spentOn}_${id}`;
}

function beyond(at: string, side: 'lt' | 'gt'): Prisma.SpendingWhereInput {
  const [day = '', id = ''] = at.split('_');
  const spentOn = new Date(`${day}T00:00:00Z`);
  return { OR: [{ spentOn: { [side]: spentOn } }, { spentOn, id: { [side]: id } }] };
}
