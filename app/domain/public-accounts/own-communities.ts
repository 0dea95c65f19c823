import type { OwnScope } from '#app/domain/portal/own-tenures.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** The communities in which a person owns a property today: what is published there is theirs to read. */
export function ownCommunities({ tenantId, personId, today }: OwnScope): Prisma.Sql {
  return Prisma.sql`
    select distinct p.community_id from tenure t
    join property p on p.tenant_id = t.tenant_id and p.id = t.property_id
    where t.tenant_id = ${tenantId}::uuid and t.person_id = ${personId}::uuid and t.kind = 'owner'
      and coalesce(t.starts_on <= ${today}::date, true) and coalesce(t.ends_on > ${today}::date, true)`;
}
