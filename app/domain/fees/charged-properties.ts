import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';

/** An item as far as it decides whom it charges; `tagged`: one of its places names a tag. */
export type ChargingItem = { id: string; scopeKind: string; tagged: boolean };

/**
 * A query of the ids (`property_id`) of the properties that owe an item on a day, each once: all, those that fit one of its places, or those it
 * is assigned to.
 */
export function chargedProperties(tenantId: string, item: ChargingItem, day: Day): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  if (item.scopeKind === 'all')
    return Prisma.sql`select id as property_id from property where tenant_id = ${tenant}`;
  if (item.scopeKind === 'assigned')
    return Prisma.sql`select property_id from fee_assignment
      where tenant_id = ${tenant} and fee_item_id = ${item.id}::uuid
        and starts_on <= ${day}::date and (ends_on is null or ends_on > ${day}::date)`;
  const inPlaces = Prisma.sql`select p.id as property_id from property p
    where p.tenant_id = ${tenant} and ${inUntaggedPlaces(tenantId, item.id)}`;
  if (!item.tagged) return inPlaces;
  return Prisma.sql`${inPlaces}
    union
    select p.id from fee_item_scope s
      join property_tag t on t.tenant_id = ${tenant} and t.tag = s.property_tag
      join property p on p.tenant_id = ${tenant} and p.id = t.property_id
    where s.tenant_id = ${tenant} and s.fee_item_id = ${item.id}::uuid
      and (s.community_id is null or s.community_id = p.community_id)
      and (s.building_id is null or s.building_id = p.building_id)
      and (s.property_kind is null or s.property_kind = p.kind)`;
}

/**
 * The condition that a property `p` fits one of an item's places that name no tag. The places are few and are asked by their hash, so that it
 * takes the same however many there are, and properties can be read in the order of an index.
 */
export function inUntaggedPlaces(tenantId: string, feeItemId: string): Prisma.Sql {
  const places = (columns: Prisma.Sql, condition: Prisma.Sql) => Prisma.sql`(
    select ${columns} from fee_item_scope s
      left join building b on b.tenant_id = s.tenant_id and b.id = s.building_id
      join (values ('dwelling'), ('shop'), ('office'), ('parking_space'), ('storage_room')) as k (kind)
        on s.property_kind is null or s.property_kind = k.kind
    where s.tenant_id = ${tenantId}::uuid and s.fee_item_id = ${feeItemId}::uuid and s.property_tag is null
      and (s.building_id is null or s.community_id is null or s.community_id = b.community_id) and ${condition})`;
  return Prisma.sql`(
    (p.building_id, p.kind) in ${places(Prisma.sql`s.building_id, k.kind`, Prisma.sql`s.building_id is not null`)}
    or (p.community_id, p.kind) in ${places(Prisma.sql`s.community_id, k.kind`, Prisma.sql`s.building_id is null and s.community_id is not null`)}
    or p.kind in ${places(Prisma.sql`k.kind`, Prisma.sql`s.building_id is null and s.community_id is null`)})`;
}
