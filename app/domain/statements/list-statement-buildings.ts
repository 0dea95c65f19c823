import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { requireAllBills } from './require-all-bills.ts';

const most = 3_000;

export type StatementBuilding = { id: string; name: string; properties: number };

/** The communities, and the buildings of the chosen one (the first where none is) with how many properties each has. */
export const listStatementBuildings = operation({
  name: 'statement.buildings',
  kind: 'read',
  input: z.object({ communityId: z.uuid().nullable() }),
  can: ['read', 'Bill'],
  async run({ db, tenantId, ability }, { communityId }) {
    requireAllBills(ability);
    const communities = await db.community.findMany({
      where: { tenantId },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
      take: most,
    });
    const chosen = communities.find(({ id }) => id === communityId) ?? communities[0] ?? null;
    const buildings: StatementBuilding[] = chosen
      ? await db.$queryRaw`
          select b.id, b.name, (select count(*) from property p where p.tenant_id = b.tenant_id and p.building_id = b.id)::int as properties
          from building b where b.tenant_id = ${tenantId}::uuid and b.community_id = ${chosen.id}::uuid
          order by length(b.name), b.name limit ${most}`
      : [];
    return { communities, chosen, buildings };
  },
});
