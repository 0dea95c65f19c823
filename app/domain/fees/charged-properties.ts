import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';

/**
 * A query of the ids (`property_id`) of the properties that owe an item on a day, each once: all, those that fit one of its places, or those it
 * is assigned to. Places are matched by joins, so that it takes the same however many places there are.
 */
export function chargedProperties(
  tenantId: string,
  { id, scopeKind }: { id: string; scopeKind: string },
  day: Day,
): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  const item = Prisma.sql`${id}::uuid`;
  if (scopeKind === 'all')
    return Prisma.sql`select id as property_id from property where tenant_id = ${tenant}`;
  if (scopeKind === 'assigned')
    return Prisma.sql`select property_id from fee_assignment
      where tenant_id = ${tenant} and fee_item_id = ${item}
        and starts_on <= ${day}::date and (ends_on is null or ends_on > ${day}::date)`;
  const rest = Prisma.sql`s.tenant_id = ${tenant} and s.fee_item_id = ${item} and p.tenant_id = ${tenant}
    and (s.property_kind is null or s.property_kind = p.kind)`;
  const inPlace = Prisma.sql`(s.community_id is null or s.community_id = p.community_id)
    and (s.building_id is null or s.building_id = p.building_id)`;
  return Prisma.sql`
    select p.id as property_id from fee_item_scope s join property p on p.building_id = s.building_id
    where ${rest} and s.property_tag is null and ${inPlace}
    union
    select p.id from fee_item_scope s join property p on p.community_id = s.community_id
    where ${rest} and s.property_tag is null and s.building_id is null
    union
    select p.id from fee_item_scope s join property p on p.kind = s.property_kind
    where ${rest} and s.property_tag is null and s.building_id is null and s.community_id is null
    union
    select p.id from fee_item_scope s
      join property_tag t on t.tenant_id = ${tenant} and t.tag = s.property_tag
      join property p on p.id = t.property_id
    where ${rest} and ${inPlace}`;
}
