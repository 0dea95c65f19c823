import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { containsAny } from '../search/contains-any.ts';
import { type SearchWord, searchWords } from '../search/search-words.ts';
import { heldOn } from './held-on.ts';
import { propertyKinds, propertyStatuses } from './property-words.ts';

/** A word that is part of more names of places than this says nothing about where. */
const mostPlaces = 300;

export const propertyFilterSchema = z.object({
  communityId: z.uuid().nullish(),
  buildingId: z.uuid().nullish(),
  kind: z.enum(propertyKinds).nullish(),
  status: z.enum(propertyStatuses).nullish(),
  /** Words of community, building, code, or of the name or phone of someone who holds it now; all have to fit. */
  q: z.string().trim().max(200).nullish(),
});

/** The condition of a list of properties. */
export async function propertiesWhere(
  scope: OperationScope,
  { communityId, buildingId, kind, status, q }: z.output<typeof propertyFilterSchema>,
): Promise<Prisma.PropertyWhereInput> {
  const found: Prisma.PropertyWhereInput[] = [];
  for (const word of searchWords(q ?? '')) found.push(await wordWhere(scope, word));
  return {
    ...(communityId && { communityId }),
    ...(buildingId && { buildingId }),
    ...(kind && { kind }),
    ...(status && { status }),
    AND: found,
  };
}

async function wordWhere(scope: OperationScope, word: SearchWord): Promise<Prisma.PropertyWhereInput> {
  const { ctx, ability, now } = scope;
  const held = heldOn(localDay(now, ctx.tenant.timeZone));
  const person: Prisma.PersonWhereInput = word.digits
    ? { phone: { contains: word.digits } }
    : { OR: containsAny('name', word) };
  return {
    OR: [
      ...containsAny('code', word),
      ...(await placesNamed(scope, word)),
      // Who may not read people shall not find out by searching who lives where.
      ...(ability.can('read', 'Person') ? [{ tenures: { some: { AND: [held, { person }] } } }] : []),
    ],
  };
}

/** Places are few: looked up first, so that the properties need no joins. */
async function placesNamed(
  { db, tenantId }: OperationScope,
  word: SearchWord,
): Promise<Prisma.PropertyWhereInput[]> {
  const named = {
    where: { tenantId, OR: containsAny('name', word) },
    select: { id: true },
    take: mostPlaces,
  };
  const [communities, buildings] = [await db.community.findMany(named), await db.building.findMany(named)];
  return [
    ...(communities.length > 0 ? [{ communityId: { in: communities.map(({ id }) => id) } }] : []),
    ...(buildings.length > 0 ? [{ buildingId: { in: buildings.map(({ id }) => id) } }] : []),
  ];
}
