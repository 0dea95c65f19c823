import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessibleSql } from '#tenants/policies/accessible-sql.ts';
import { type BillPlace, readBillCursor, writeBillCursor } from './bill-cursor.ts';
import { billColumns, billFilterSchema, billsWhere } from './bill-filter.ts';
import { type BillView, billShown, billView } from './bill-view.ts';

const input = billFilterSchema.extend({
  /** By due day: the latest or the earliest first; the bills of a day by property. */
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
    const { db, ctx, ability, now } = scope;
    const today = localDay(now, ctx.tenant.timeZone);
    const before = readBillCursor(filter.before);
    const after = before ? null : readBillCursor(filter.after);
    const forward = filter.order === 'earliest' ? 'asc' : 'desc';
    const direction = before ? (forward === 'asc' ? 'desc' : 'asc') : forward;
    const place = before ?? after;
    const order = direction === 'asc' ? Prisma.sql`asc` : Prisma.sql`desc`;
    const found = await db.$queryRaw<{ id: string }[]>`
      select b.id from bill b
      where ${await billsWhere(scope, filter, today)} and ${accessibleSql(ability, 'Bill', billColumns)} and ${place ? beyond(place, direction) : Prisma.sql`true`}
      order by b.due_on ${order}, b.property_id ${order}, b.id ${order} limit ${filter.limit + 1}`;
    const rows = await readBills(scope, found);
    const more = rows.length > filter.limit;
    const bills = rows.slice(0, filter.limit).map((row) => billView(row, today, ctx.language));
    if (before) bills.reverse();
    const [first, last] = [bills[0], bills.at(-1)].map(
      (bill) => bill && { ...bill, propertyId: bill.property.id },
    );
    return {
      bills,
      next: last && (before || more) ? writeBillCursor(last) : null,
      previous: first && (before ? more : after) ? writeBillCursor(first) : null,
    };
  },
});

/** By the index over due day, property and bill: as one comparison, since many bills are due on the same day. */
function beyond({ dueOn, propertyId, id }: BillPlace, direction: 'asc' | 'desc'): Prisma.Sql {
  const place = Prisma.sql`(${dueOn}::date, ${propertyId}::uuid, ${id}::uuid)`;
  return direction === 'asc'
    ? Prisma.sql`(b.due_on, b.property_id, b.id) > ${place}`
    : Prisma.sql`(b.due_on, b.property_id, b.id) < ${place}`;
}

/** The bills of a page in its order. */
async function readBills({ db, tenantId }: OperationScope, found: { id: string }[]) {
  const rows = await db.bill.findMany({
    where: { tenantId, id: { in: found.map(({ id }) => id) } },
    omit: { explanation: true },
    include: billShown,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap(({ id }) => byId.get(id) ?? []);
}
