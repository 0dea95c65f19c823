import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { type ListPlace, readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { propertiesWhere, propertyFilterSchema } from './property-filter.ts';
import { ownersOf, type PropertyView, propertyShown, propertyView } from './property-view.ts';

/** `openAmount`: what is still owed, in minor units; null where the caller may not see bills. */
export type ListedProperty = PropertyView & { openAmount: bigint | null };

const input = propertyFilterSchema.extend({
  /** By code, or by when they were entered. */
  sort: z.enum(['code', 'created']).default('code'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** Properties that the caller may see, a page at a time. */
export const listProperties = operation({
  name: 'property.list',
  kind: 'read',
  input,
  can: ['read', 'Property'],
  async run(
    scope,
    filter,
  ): Promise<{ properties: ListedProperty[]; next: string | null; previous: string | null }> {
    const { db, ctx, tenantId, ability, now } = scope;
    const before = readListCursor(filter.before);
    const after = before ? null : readListCursor(filter.after);
    const place = before ?? after;
    const direction = before ? (filter.direction === 'asc' ? 'desc' : 'asc') : filter.direction;
    const rows = await db.property.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Property'),
          await propertiesWhere(scope, filter),
          place ? beyond(place, filter.sort, direction === 'asc' ? 'gt' : 'lt') : {},
        ],
      },
      orderBy: filter.sort === 'code' ? [{ code: direction }, { id: direction }] : [{ id: direction }],
      take: filter.limit + 1,
      include: propertyShown,
    });
    const more = rows.length > filter.limit;
    const shown = rows.slice(0, filter.limit);
    if (before) shown.reverse();
    const ids = shown.map(({ id }) => id);
    const owners = ability.can('read', 'Person')
      ? await ownersOf(scope, ids, localDay(now, ctx.tenant.timeZone))
      : null;
    const page = shown.map((row) => propertyView(row, owners?.get(row.id) ?? []));
    const open = await openAmounts(scope, ids);
    const [first, last] = [page[0], page.at(-1)];
    return {
      properties: page.map((row) => ({ ...row, openAmount: open ? (open.get(row.id) ?? 0n) : null })),
      next: last && (before || more) ? writeListCursor({ text: last.code, id: last.id }) : null,
      previous: first && (before ? more : after) ? writeListCursor({ text: first.code, id: first.id }) : null,
    };
  },
});

/** The first condition is for the index, the second for properties of the same code in several communities. */
function beyond(
  { text, id }: ListPlace,
  sort: 'code' | 'created',
  side: 'lt' | 'gt',
): Prisma.PropertyWhereInput {
  if (sort === 'created') return { id: { [side]: id } };
  return {
    AND: [
      { code: side === 'lt' ? { lte: text } : { gte: text } },
      { OR: [{ code: { [side]: text } }, { code: text, id: { [side]: id } }] },
    ],
  };
}

async function openAmounts(
  { db, tenantId, ability }: OperationScope,
  propertyIds: string[],
): Promise<Map<string, bigint> | null> {
  if (!ability.can('read', 'Bill')) return null;
  const sums = await db.bill.groupBy({
    by: ['propertyId'],
    where: {
      AND: [{ tenantId, status: 'open', propertyId: { in: propertyIds } }, accessible(ability, 'Bill')],
    },
    _sum: { amount: true, paidAmount: true, creditedAmount: true },
  });
  return new Map(
    sums.map(({ propertyId, _sum }) => [
      propertyId,
      (_sum.amount ?? 0n) - (_sum.paidAmount ?? 0n) - (_sum.creditedAmount ?? 0n),
    ]),
  );
}
