import { Prisma } from '#prisma/generated/client.ts';
import type { StageTerms } from './generation-terms.ts';

/**
 * `target`: the properties, each with who has been its payer within the last year; where that is one person only, as it nearly always is,
 * nothing else is asked. `scope`: what the scopes of items hold. `contract`: which property owes which item, and on which days.
 *
 * What few companies use (vehicles, discounts, tags) is looked up only where one of theirs asks for it.
 */
export function contracts(terms: StageTerms): Prisma.Sql {
  const { tenant, firstDay, after, through, communityId, propertyId } = terms;
  return Prisma.sql`
  target as materialized (
    select p.id as property_id, p.community_id, p.building_id, p.kind as property_kind, p.built_area, p.inner_area, ${formulaColumns(terms)}
      payer.holders, payer.payer_id, payer.pays_from, payer.pays_until, vehicle.vehicles,
      (select exists (select from discount d where d.tenant_id = ${tenant}))
        and exists (select from discount d where d.tenant_id = ${tenant} and d.property_id = p.id) as has_discount
    from property p
    left join lateral (
      select count(*) as holders, (array_agg(t.person_id))[1] as payer_id,
        min(coalesce(t.starts_on, '-infinity')) as pays_from, max(coalesce(t.ends_on, 'infinity')) as pays_until
      from tenure t
      where t.tenant_id = ${tenant} and t.property_id = p.id and t.is_payer and (t.ends_on is null or t.ends_on > ${payersSince(firstDay)})
    ) payer on true
    left join lateral (
      select count(*) as vehicles from vehicle v
      where v.tenant_id = ${tenant} and v.property_id = p.id and (select exists (select from frame where kind in ('per_vehicle', 'formula')))
    ) vehicle on true
    where p.tenant_id = ${tenant}
      ${after ? Prisma.sql`and p.id > ${after}::uuid` : Prisma.empty}
      ${through ? Prisma.sql`and p.id <= ${through}::uuid` : Prisma.empty}
      ${communityId ? Prisma.sql`and p.community_id = ${communityId}::uuid` : Prisma.empty}
      ${propertyId ? Prisma.sql`and p.id = ${propertyId}::uuid` : Prisma.empty}
  ),
  scope as materialized (
    select s.fee_item_id, s.community_id, s.building_id, s.property_tag, k.kind
    from fee_item_scope s
    join frame i on i.fee_item_id = s.fee_item_id and i.scope_kind = 'scoped'
    left join building b on b.tenant_id = s.tenant_id and b.id = s.building_id
    join (values ('dwelling'), ('shop'), ('office'), ('parking_space'), ('storage_room')) as k (kind)
      on s.property_kind is null or s.property_kind = k.kind
    where s.tenant_id = ${tenant} and (s.building_id is null or s.community_id is null or s.community_id = b.community_id)
  ),
  -- Not materialized: each use takes its own kinds of items out of it.
  contract as not materialized (
    select p.*, null::date as starts_on, null::date as ends_on, i.*
    from target p cross join frame i where i.scope_kind = 'all' and i.kind <> 'shared'
    union all
    select p.*, null, null, i.*
    from target p cross join frame i
    where i.scope_kind = 'scoped' and i.kind <> 'shared' and (
      (i.fee_item_id, p.building_id, p.property_kind) in (
        select fee_item_id, building_id, kind from scope where building_id is not null and property_tag is null)
      or (i.fee_item_id, p.community_id, p.property_kind) in (
        select fee_item_id, community_id, kind from scope where building_id is null and community_id is not null and property_tag is null)
      or (i.fee_item_id, p.property_kind) in (
        select fee_item_id, kind from scope where building_id is null and community_id is null and property_tag is null)
      or (select exists (select from scope where property_tag is not null)) and exists (
        select from property_tag t join scope s on s.property_tag = t.tag
        where t.tenant_id = ${tenant} and t.property_id = p.property_id and s.fee_item_id = i.fee_item_id and s.kind = p.property_kind
          and (s.building_id is null or s.building_id = p.building_id) and (s.community_id is null or s.community_id = p.community_id)))
    union all
    select p.*, a.starts_on, a.ends_on, i.*
    from target p
    cross join lateral (
      select a.fee_item_id, a.starts_on, a.ends_on from fee_assignment a
      where a.tenant_id = ${tenant} and a.property_id = p.property_id and exists (select from frame where scope_kind = 'assigned')
      offset 0
    ) a
    join frame i on i.fee_item_id = a.fee_item_id and i.scope_kind = 'assigned' and i.kind <> 'shared'
  )`;
}

/** No item that has one period for all its properties reaches further back than a cycle. */
export function payersSince(firstDay: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(${firstDay} - interval '12 months')::date`;
}

/** What only formulas ask of a property. */
function formulaColumns({ tenant, rules }: StageTerms): Prisma.Sql {
  if (rules.formulas.length === 0) return Prisma.empty;
  return Prisma.sql`p.floor, p.residents, (
    select coalesce(e.has_lift, b.has_lift)::int
    from (values (1)) one (row)
    left join building b on b.tenant_id = ${tenant} and b.id = p.building_id
    left join entrance e on e.tenant_id = ${tenant} and e.id = p.entrance_id) as has_lift,`;
}
