import { z } from 'zod';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { containsAny } from '../search/contains-any.ts';
import { searchWords } from '../search/search-words.ts';

export type CommunityView = {
  id: string;
  name: string;
  city: string | null;
  district: string | null;
  address: string | null;
  buildings: number;
  properties: number;
};

const input = z.object({
  /** Words of name, city, district or address. */
  q: z.string().trim().max(200).nullish(),
  direction: z.enum(['asc', 'desc']).default('asc'),
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** The communities that the caller may see, by name, a page at a time, with how much is in them. */
export const listCommunities = operation({
  name: 'community.list',
  kind: 'read',
  input,
  can: ['read', 'Community'],
  async run({ db, tenantId, ability }, filter) {
    const before = readListCursor(filter.before);
    const after = before ? null : readListCursor(filter.after);
    const place = before ?? after;
    const direction = before ? (filter.direction === 'asc' ? 'desc' : 'asc') : filter.direction;
    const side = direction === 'asc' ? 'gt' : 'lt';
    const rows = await db.community.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Community'),
          // Names are unique within a company, so the name alone is the place.
          place ? { name: { [side]: place.text } } : {},
          ...searchWords(filter.q ?? '').map((word) => ({
            OR: [
              ...containsAny('name', word),
              ...containsAny('city', word),
              ...containsAny('district', word),
              ...containsAny('address', word),
            ],
          })),
        ],
      },
      orderBy: { name: direction },
      take: filter.limit + 1,
      omit: { tenantId: true, createdAt: true },
    });
    const more = rows.length > filter.limit;
    const page = rows.slice(0, filter.limit);
    if (before) page.reverse();
    const within = {
      by: ['communityId' as const],
      where: { tenantId, communityId: { in: page.map(({ id }) => id) } },
      _count: true as const,
    };
    const [buildings, properties] = [await db.building.groupBy(within), await db.property.groupBy(within)];
    const countOf = (groups: typeof buildings, id: string) =>
      groups.find(({ communityId }) => communityId === id)?._count ?? 0;
    const communities = page.map(
      (row): CommunityView => ({
        ...row,
        buildings: countOf(buildings, row.id),
        properties: countOf(properties, row.id),
      }),
    );
    const [first, last] = [communities[0], communities.at(-1)];
    const cursorOf = (row: CommunityView) => writeListCursor({ text: row.name, id: row.id });
    return {
      communities,
      next: last && (before || more) ? cursorOf(last) : null,
      previous: first && (before ? more : after) ? cursorOf(first) : null,
    };
  },
});
