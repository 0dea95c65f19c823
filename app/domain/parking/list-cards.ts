import { z } from 'zod';
import { addDays, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { containsAny } from '../search/contains-any.ts';
import { searchWords } from '../search/search-words.ts';
import { type CardFilter, cardFilters } from './card-filters.ts';
import { type CardView, cardShown, cardView } from './card-view.ts';

const input = z.object({
  filter: z.enum(cardFilters).nullish(),
  propertyId: z.uuid().nullish(),
  vehicleId: z.uuid().nullish(),
  /** Words of the card's number, the plate, the property's code or the name of the car's owner; all have to fit. */
  q: z.string().trim().max(100).nullish(),
  direction: z.enum(['asc', 'desc']).default('asc'),
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** The parking cards that the caller may see, by the day on which they end. */
export const listCards = operation({
  name: 'parking-card.list',
  kind: 'read',
  input,
  can: ['read', 'ParkingCard'],
  async run(scope, filter): Promise<{ cards: CardView[]; next: string | null; previous: string | null }> {
    const { db, ctx, tenantId, ability, now } = scope;
    const today = localDay(now, ctx.tenant.timeZone);
    const before = readListCursor(filter.before);
    const after = before ? null : readListCursor(filter.after);
    const place = before ?? after;
    const direction = before ? (filter.direction === 'asc' ? 'desc' : 'asc') : filter.direction;
    const rows = await db.parkingCard.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'ParkingCard'),
          cardWhere(filter.filter, today),
          filter.propertyId ? { propertyId: filter.propertyId } : {},
          filter.vehicleId ? { vehicleId: filter.vehicleId } : {},
          ...searchWords(filter.q ?? '').map((word) => ({
            OR: [
              ...containsAny('number', word),
              { vehicle: { OR: containsAny('plate', word) } },
              { vehicle: { person: { OR: containsAny('name', word) } } },
              { property: { OR: containsAny('code', word) } },
            ],
          })),
          place ? beyond(place, direction === 'asc' ? 'gt' : 'lt') : {},
        ],
      },
      orderBy: [{ endsOn: direction }, { id: direction }],
      take: filter.limit + 1,
      include: cardShown,
    });
    const more = rows.length > filter.limit;
    const page = rows.slice(0, filter.limit);
    if (before) page.reverse();
    const cursorOf = (row: (typeof rows)[number]) => writeListCursor({ text: dayOf(row.endsOn), id: row.id });
    const [first, last] = [page[0], page.at(-1)];
    return {
      cards: page.map((row) => cardView(row, today)),
      next: last && (before || more) ? cursorOf(last) : null,
      previous: first && (before ? more : after) ? cursorOf(first) : null,
    };
  },
});

/** The condition of a filter on a local day of the company. */
export function cardWhere(
  filter: CardFilter | null | undefined,
  today: string,
): Prisma.ParkingCardWhereInput {
  const day = toDateColumn(today);
  const within = (days: number) => ({
    status: 'active',
    endsOn: { gt: day, lte: toDateColumn(addDays(today, days)) },
  });
  switch (filter) {
    case 'week':
      return within(7);
    case 'month':
      return within(30);
    case 'expired':
      return { status: 'active', endsOn: { lte: day } };
    case 'unpaid':
      return { renewals: { some: { status: 'open' } } };
    case 'running':
      return { status: 'active', endsOn: { gt: day } };
    case 'ended':
      return { status: 'ended' };
    default:
      return {};
  }
}

function beyond({ text, id }: { text: string; id: string }, side: 'lt' | 'gt'): Prisma.ParkingCardWhereInput {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return {};
  const day = toDateColumn(text);
  return { OR: [{ endsOn: { [side]: day } }, { endsOn: day, id: { [side]: id } }] };
}
