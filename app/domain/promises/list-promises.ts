import { z } from 'zod';
import { isDay, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type PromiseView, promiseShown, promiseView } from './promise-view.ts';

/** `follow_up`: broken and nobody has looked after it. `due`: open, and today is the day. */
export const promiseFilters = ['follow_up', 'due', 'open', 'kept', 'broken', 'withdrawn'] as const;

const input = z.object({
  state: z.enum(promiseFilters).nullish(),
  propertyId: z.uuid().nullish(),
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** Promises that the caller may see, the earliest day first, a page at a time. */
export const listPromises = operation({
  name: 'promise.list',
  kind: 'read',
  input,
  can: ['read', 'PaymentPromise'],
  async run({ db, ctx, tenantId, ability, now }, { state, propertyId, after, before, limit }) {
    const today = localDay(now, ctx.tenant.timeZone);
    const place = readCursor(before ?? after);
    const backwards = Boolean(before && place);
    const direction = backwards ? 'desc' : 'asc';
    const rows = await db.paymentPromise.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'PaymentPromise'),
          stateWhere(state, today),
          propertyId ? { propertyId } : {},
          place ? beyond(place, backwards ? 'lt' : 'gt') : {},
        ],
      },
      orderBy: [{ promisedOn: direction }, { id: direction }],
      take: limit + 1,
      include: promiseShown,
    });
    const more = rows.length > limit;
    const page: PromiseView[] = rows.slice(0, limit).map(promiseView);
    if (backwards) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      today,
      promises: page,
      next: last && (backwards || more) ? writeCursor(last) : null,
      previous: first && (backwards ? more : place) ? writeCursor(first) : null,
    };
  },
});

function stateWhere(
  state: (typeof promiseFilters)[number] | null | undefined,
  today: string,
): Prisma.PaymentPromiseWhereInput {
  if (!state) return {};
  if (state === 'follow_up') return { status: 'broken', followedUpAt: null };
  if (state === 'due') return { status: 'open', promisedOn: { lte: toDateColumn(today) } };
  return { status: state };
}

function beyond({ day, id }: { day: Date; id: string }, side: 'lt' | 'gt'): Prisma.PaymentPromiseWhereInput {
  return { OR: [{ promisedOn: { [side]: day } }, { promisedOn: day, id: { [side]: id } }] };
}

function writeCursor({ promisedOn, id }: PromiseView): string {
  return `${promisedOn}_${id}`;
}

function readCursor(cursor: string | null | undefined) {
  const [day = '', id = ''] = (cursor ?? '').split('_');
  return isDay(day) && isId(id) ? { day: toDateColumn(day), id } : null;
}
