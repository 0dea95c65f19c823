import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/** A company of more communities than this finds them by search. */
const mostCommunities = 3_000;
const mostBuildings = 1_000;

type Choice = { id: string; name: string };

/** What a list of properties can be narrowed to: the communities, and the buildings of the chosen one, by name. */
export const listPropertyChoices = operation({
  name: 'property.choices',
  kind: 'read',
  input: z.object({ communityId: z.uuid().nullish() }),
  can: ['read', 'Property'],
  async run(
    { db, tenantId, ability },
    { communityId },
  ): Promise<{ communities: Choice[]; buildings: Choice[] }> {
    const select = { id: true, name: true } as const;
    const communities = ability.can('read', 'Community')
      ? await db.community.findMany({
          where: { AND: [{ tenantId }, accessible(ability, 'Community')] },
          select,
          orderBy: { name: 'asc' },
          take: mostCommunities,
        })
      : [];
    const buildings =
      communityId && ability.can('read', 'Building')
        ? await db.building.findMany({
            where: { AND: [{ tenantId, communityId }, accessible(ability, 'Building')] },
            select,
            take: mostBuildings,
          })
        : [];
    return { communities, buildings: inNaturalOrder(buildings) };
  },
});

/** 2 before 10. */
function inNaturalOrder(choices: Choice[]): Choice[] {
  const order = new Intl.Collator('zh-CN', { numeric: true });
  return choices.sort((a, b) => order.compare(a.name, b.name));
}
