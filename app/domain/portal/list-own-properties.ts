import { z } from 'zod';
import type { Day } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { ownScope, ownTenures } from './own-tenures.ts';
import { type PropertyPlace, propertyTitle } from './property-title.ts';

export type OwnPropertyFacts = {
  id: string;
  kind: string;
  title: string;
  communityName: string;
  communityAddress: string | null;
  layout: string | null;
  /** Square metres as exact text. */
  builtArea: string | null;
  /** What the caller is there: owner, household_member, renter or temporary. */
  tenureKind: string;
  since: Day | null;
};

/** The caller's properties with what the register knows of them. */
export const listOwnProperties = operation({
  name: 'portal.properties',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Property'],
  async run(scope): Promise<OwnPropertyFacts[]> {
    const own = ownScope(scope);
    if (!own) return [];
    const rows = await scope.db.$queryRaw<Row[]>`
      with o as (${ownTenures(own)})
      select p.id, p.kind, p.code, p.room, bu.name as building, e.name as entrance, p.layout, trim_scale(p.built_area)::text as built_area,
        c.name as community_name, concat_ws(' ', c.city, c.district, c.address) as address, o.since::text,
        (select t.kind from tenure t
          where t.tenant_id = ${own.tenantId}::uuid and t.property_id = p.id and t.person_id = ${own.personId}::uuid
            and (t.ends_on is null or t.ends_on > ${own.today}::date)
          order by t.kind = 'owner' desc, t.id limit 1) as tenure_kind
      from o
      join property p on p.tenant_id = ${own.tenantId}::uuid and p.id = o.property_id
      join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
      left join building bu on bu.tenant_id = p.tenant_id and bu.id = p.building_id
      left join entrance e on e.tenant_id = p.tenant_id and e.id = p.entrance_id
      where o.held
      order by c.name, (p.kind <> 'dwelling'), p.code, p.id`;
    return rows.map((row) => ({
      id: row.id,
      kind: row.kind,
      title: propertyTitle(row, scope.ctx.language),
      communityName: row.community_name,
      communityAddress: row.address || null,
      layout: row.layout,
      builtArea: row.built_area,
      tenureKind: row.tenure_kind,
      since: row.since,
    }));
  },
});

type Row = PropertyPlace & {
  id: string;
  layout: string | null;
  built_area: string | null;
  community_name: string;
  address: string | null;
  since: Day | null;
  tenure_kind: string;
};
