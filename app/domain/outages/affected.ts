import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** Homes and places of work that an outage `o` reaches, as SQL over property `p`. Nobody waits for water in a parking space. */
export function reachesProperty(): Prisma.Sql {
  return Prisma.sql`
    p.tenant_id = o.tenant_id and p.community_id = o.community_id and p.kind in ('dwelling', 'shop', 'office')
    and (not exists (select from outage_place x where x.tenant_id = o.tenant_id and x.outage_id = o.id)
      or exists (select from outage_place x where x.tenant_id = o.tenant_id and x.outage_id = o.id
        and x.building_id = p.building_id and (x.entrance_id is null or x.entrance_id = p.entrance_id)))`;
}

/**
 * Whether a ticket `t` is part of an outage `o`, as SQL: reported under one of its categories, from where it is out, since the day before it was noticed. Of
 * an entrance, only what was reported from a home is known.
 */
export function absorbsTicket(): Prisma.Sql {
  return Prisma.sql`
    t.tenant_id = o.tenant_id and t.community_id = o.community_id and not t.confidential and t.created_at >= o.starts_at - interval '24 hours'
    and t.category_id in (select c.category_id from outage_category c where c.tenant_id = o.tenant_id and c.outage_id = o.id)
    and (not exists (select from outage_place x where x.tenant_id = o.tenant_id and x.outage_id = o.id)
      or exists (select from outage_place x left join property p on p.tenant_id = x.tenant_id and p.id = t.property_id
        where x.tenant_id = o.tenant_id and x.outage_id = o.id
          and x.building_id = t.building_id and (x.entrance_id is null or x.entrance_id = p.entrance_id)))`;
}

/** The statuses from which a ticket is absorbed: nobody is at work on it yet. */
export const absorbable = [
  'submitted',
  'accepted',
  'pooled',
  'assigned',
  'acknowledged',
  'on_the_way',
] as const;

/** Whoever lives or works in what an outage `o` reaches: `person_id`. */
export function affectedPeople(today: Day): Prisma.Sql {
  return Prisma.sql`
    select distinct n.person_id from property p join tenure n on n.tenant_id = p.tenant_id and n.property_id = p.id
    where ${reachesProperty()} and coalesce(n.starts_on <= ${today}::date, true) and coalesce(n.ends_on > ${today}::date, true)`;
}
