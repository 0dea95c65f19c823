import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/**
 * What an outage can be opened for: the communities, the buildings of one of them with their entrances, and the categories under which owners report.
 * `usual`: those that the last outage of each kind had.
 */
export const outageChoices = operation({
  name: 'outage.choices',
  kind: 'read',
  input: z.object({ communityId: z.uuid().nullable() }),
  can: ['create', 'Outage'],
  async run({ db, tenantId, ability }, { communityId }) {
    const communities = await db.community.findMany({
      where: { AND: [{ tenantId }, accessible(ability, 'Community')] },
      orderBy: { name: 'asc' },
      select: { id: true, name: true },
    });
    const chosen = communities.find(({ id }) => id === communityId) ?? communities[0] ?? null;
    const buildings = chosen
      ? await db.building.findMany({
          where: { tenantId, communityId: chosen.id },
          orderBy: { name: 'asc' },
          select: {
            id: true,
            name: true,
            entrances: { orderBy: { name: 'asc' }, select: { id: true, name: true } },
          },
        })
      : [];
    const categories = await db.ticketCategory.findMany({
      where: { tenantId, parentId: { not: null }, isActive: true, kind: { in: ['repair', 'inquiry'] } },
      orderBy: [{ parent: { position: 'asc' } }, { position: 'asc' }, { name: 'asc' }],
      select: { id: true, name: true, parent: { select: { name: true } } },
    });
    const usual = await db.$queryRaw<{ kind: string; ids: string[] }[]>`
      select o.kind, array_agg(c.category_id::text) as ids
      from (select distinct on (kind) id, kind from outage where tenant_id = ${tenantId}::uuid order by kind, id desc) o
      join outage_category c on c.tenant_id = ${tenantId}::uuid and c.outage_id = o.id group by o.kind`;
    const numeric = (a: { name: string }, b: { name: string }) =>
      a.name.localeCompare(b.name, undefined, { numeric: true });
    return {
      communities,
      communityId: chosen?.id ?? null,
      buildings: buildings
        .map((building) => ({ ...building, entrances: building.entrances.sort(numeric) }))
        .sort(numeric),
      categories: categories.map(({ id, name, parent }) => ({ id, name, groupName: parent?.name ?? '' })),
      usual: Object.fromEntries(usual.map(({ kind, ids }) => [kind, ids])),
    };
  },
});
