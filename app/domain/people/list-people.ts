import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { isLanguage, type Language } from '#app/kernel/languages.ts';
import { type ListPlace, readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { heldOn } from '../properties/held-on.ts';
import type { TenureKind } from '../properties/property-words.ts';
import { peopleFilterSchema, peopleWhere } from './people-filter.ts';

/** Who holds more properties than this shows the first ones and how many there are. */
const shownProperties = 3;

export type PersonView = {
  id: string;
  name: string;
  phone: string | null;
  email: string | null;
  language: Language | null;
  /** What they hold now, the first three. */
  holds: { propertyId: string; code: string; communityName: string; kind: TenureKind }[];
  holdsCount: number;
};

const input = peopleFilterSchema.extend({
  /** By name, or by when they were entered. */
  sort: z.enum(['name', 'created']).default('name'),
  direction: z.enum(['asc', 'desc']).default('asc'),
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** The people that the caller may see, a page at a time. Identity numbers are no part of it. */
export const listPeople = operation({
  name: 'person.list',
  kind: 'read',
  input,
  can: ['read', 'Person'],
  async run(scope, filter): Promise<{ people: PersonView[]; next: string | null; previous: string | null }> {
    const { db, ctx, tenantId, ability, now } = scope;
    const before = readListCursor(filter.before);
    const after = before ? null : readListCursor(filter.after);
    const place = before ?? after;
    const direction = before ? (filter.direction === 'asc' ? 'desc' : 'asc') : filter.direction;
    const held = heldOn(localDay(now, ctx.tenant.timeZone));
    const rows = await db.person.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Person'),
          peopleWhere(scope, filter),
          place ? beyond(place, filter.sort, direction === 'asc' ? 'gt' : 'lt') : {},
        ],
      },
      orderBy: filter.sort === 'name' ? [{ name: direction }, { id: direction }] : [{ id: direction }],
      take: filter.limit + 1,
      select: {
        id: true,
        name: true,
        phone: true,
        email: true,
        language: true,
        tenures: {
          where: held,
          orderBy: [{ kind: 'asc' }, { id: 'asc' }],
          select: {
            kind: true,
            property: { select: { id: true, code: true, community: { select: { name: true } } } },
          },
        },
      },
    });
    const more = rows.length > filter.limit;
    const page = rows.slice(0, filter.limit);
    if (before) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    return {
      people: page.map(({ tenures, language, ...row }) => ({
        ...row,
        language: isLanguage(language) ? language : null,
        holds: tenures.slice(0, shownProperties).map(({ kind, property }) => ({
          propertyId: property.id,
          code: property.code,
          communityName: property.community.name,
          kind: kind as TenureKind,
        })),
        holdsCount: tenures.length,
      })),
      next: last && (before || more) ? writeListCursor({ text: last.name, id: last.id }) : null,
      previous: first && (before ? more : after) ? writeListCursor({ text: first.name, id: first.id }) : null,
    };
  },
});

/** The first condition is for the index, the second for people of the same name. */
function beyond(
  { text, id }: ListPlace,
  sort: 'name' | 'created',
  side: 'lt' | 'gt',
): Prisma.PersonWhereInput {
  if (sort === 'created') return { id: { [side]: id } };
  return {
    AND: [
      { name: side === 'lt' ? { lte: text } : { gte: text } },
      { OR: [{ name: { [side]: text } }, { name: text, id: { [side]: id } }] },
    ],
  };
}
