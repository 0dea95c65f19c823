import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type BillPlace, readBillCursor, writeBillCursor } from './bill-cursor.ts';
import { billFilterSchema, billsWhere } from './bill-filter.ts';
import { type BillView, billShown, billView } from './bill-view.ts';

const input = billFilterSchema.extend({
  /** By due day: the latest or the earliest first. */
  order: z.enum(['latest', 'earliest']).default('latest'),
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** Bills that the caller may see, by due day, a page at a time. Amounts in minor units. */
export const listBills = operation({
  name: 'bill.list',
  kind: 'read',
  input,
  can: ['read', 'Bill'],
  async run(scope, filter): Promise<{ bills: BillView[]; next: string | null; previous: string | null }> {
    const { db, ctx, tenantId, ability, now } = scope;
    const today = localDay(now, ctx.tenant.timeZone);
    const before = readBillCursor(filter.before);
    const after = before ? null : readBillCursor(filter.after);
    const forward = filter.order === 'earliest' ? 'asc' : 'desc';
    const direction = before ? (forward === 'asc' ? 'desc' : 'asc') : forward;
    const place = before ?? after;
    const rows = await db.bill.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Bill'),
          await billsWhere(scope, filter, today),
          place ? beyond(place, direction === 'asc' ? 'gt' : 'lt') : {},
        ],
      },
      orderBy: [{ dueOn: direction }, { id: direction }],
      take: filter.limit + 1,
      omit: { explanation: true },
      include: billShown,
    });
    const more = rows.length > filter.limit;
    const page = rows.slice(0, filter.limit).map((row) => billView(row, today, ctx.language));
    if (before) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      bills: page,
      next: last && (before || more) ? writeBillCursor(last) : null,
      previous: first && (before ? more : after) ? writeBillCursor(first) : null,
    };
  },
});

/** The first condition is for the index, the second for bills that are due on the same day. */
function beyond({ dueOn, id }: BillPlace, side: 'lt' | 'gt'): Prisma.BillWhereInput {
  const day = toDateColumn(dueOn);
  return {
    AND: [
      { dueOn: side === 'lt' ? { lte: day } : { gte: day } },
      { OR: [{ dueOn: { [side]: day } }, { dueOn: day, id: { [side]: id } }] },
    ],
  };
}
