import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { isId } from '#app/kernel/ids.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type MeterView, meterShown, meterView } from './meter-view.ts';

const input = z.object({
  propertyId: z.uuid().nullish(),
  feeItemId: z.uuid().nullish(),
  /** Of its properties, and public ones in it. */
  communityId: z.uuid().nullish(),
  buildingId: z.uuid().nullish(),
  /** public: without a property; held: with a reading that waits to be looked at; retired: out of use. Left out: all that are in use. */
  show: z.enum(['public', 'held', 'retired']).nullish(),
  /** Part of a number, of a property's code, or of a place. */
  q: z.string().trim().max(100).nullish(),
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** Meters with their last reading, a page at a time, in the order in which they were entered. */
export const listMeters = operation({
  name: 'meter.list',
  kind: 'read',
  input,
  can: ['read', 'Meter'],
  async run(
    { db, tenantId, ability },
    filter,
  ): Promise<{ meters: MeterView[]; next: string | null; previous: string | null }> {
    const cursor = (text: string | null | undefined) => (text && isId(text) ? text : null);
    const before = cursor(filter.before);
    const after = before ? null : cursor(filter.after);
    const rows = await db.meter.findMany({
      where: {
        AND: [
          accessible(ability, 'Meter'),
          { tenantId },
          where(filter),
          before ? { id: { lt: before } } : after ? { id: { gt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'desc' : 'asc' },
      take: filter.limit + 1,
      include: meterShown,
    });
    const more = rows.length > filter.limit;
    const meters = rows.slice(0, filter.limit).map(meterView);
    if (before) meters.reverse();
    const [first, last] = [meters[0], meters.at(-1)];
    return {
      meters,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});

function where(filter: z.output<typeof input>): Prisma.MeterWhereInput {
  const { propertyId, feeItemId, communityId, buildingId, show, q } = filter;
  const contains = q ? { contains: literally(q), mode: 'insensitive' as const } : null;
  return {
    AND: [
      show === 'retired' ? { status: 'retired' } : propertyId ? {} : { status: 'active' },
      show === 'public' ? { propertyId: null } : {},
      show === 'held' ? { readings: { some: { status: 'held' } } } : {},
      propertyId ? { propertyId } : {},
      feeItemId ? { feeItemId } : {},
      communityId ? { OR: [{ communityId }, { property: { communityId } }] } : {},
      buildingId ? { OR: [{ buildingId }, { property: { buildingId } }] } : {},
      contains ? { OR: [{ number: contains }, { place: contains }, { property: { code: contains } }] } : {},
    ],
  };
}
