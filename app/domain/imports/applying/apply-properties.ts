import { type ApplyStep, atProperty, inCommunity, staged } from './apply-step.ts';

/** Properties, who holds them, and vehicles. */
export async function applyProperties(step: ApplyStep): Promise<void> {
  const { db, tenantId } = step;
  await db.$executeRaw`
    insert into property (tenant_id, id, community_id, building_id, entrance_id, kind, code, room, floor, layout, built_area, inner_area, rent, status, parking_lot, parking_level)
    select distinct on (c.id, r.data->>'kind', r.data->>'code') ${tenantId}::uuid, new_id(), c.id, b.id, e.id, r.data->>'kind', r.data->>'code', r.data->>'room',
      (r.data->>'floor')::int, r.data->>'layout', (r.data->>'builtArea')::numeric, (r.data->>'innerArea')::numeric, (r.data->>'rent')::bigint,
      coalesce(r.data->>'status', 'occupied'), r.data->'parking'->>'lot', r.data->'parking'->>'level'
    from ${staged(step, 'property')} ${inCommunity(step)}
    left join building b on b.tenant_id = c.tenant_id and b.community_id = c.id and b.name = r.data->>'building'
    left join entrance e on e.tenant_id = b.tenant_id and e.building_id = b.id and e.name = r.data->>'entrance'
    order by c.id, r.data->>'kind', r.data->>'code', r.position
    on conflict (tenant_id, community_id, kind, code) do update set
      building_id = coalesce(excluded.building_id, property.building_id), entrance_id = coalesce(excluded.entrance_id, property.entrance_id),
      room = excluded.room, floor = coalesce(excluded.floor, property.floor), layout = coalesce(excluded.layout, property.layout),
      built_area = coalesce(excluded.built_area, property.built_area), inner_area = coalesce(excluded.inner_area, property.inner_area),
      rent = coalesce(excluded.rent, property.rent), status = excluded.status,
      parking_lot = coalesce(excluded.parking_lot, property.parking_lot), parking_level = coalesce(excluded.parking_level, property.parking_level)`;
  // The first owner of a property pays for it, unless somebody does already.
  await db.$executeRaw`
    with holding as (
      select distinct on (p.id, h.data->>'id', r.data->>'kind') r.position, p.id as property_id, (h.data->>'id')::uuid as person_id, r.data->>'kind' as kind,
        (r.data->>'startsOn')::date as starts_on, (r.data->>'endsOn')::date as ends_on
      from ${staged(step, 'tenure')} ${inCommunity(step)} ${atProperty(step)}
      join (select data from import_row where tenant_id = ${tenantId}::uuid and batch_id = ${step.batchId}::uuid and entity = 'person') h
        on h.data->>'ref' = r.data->>'personRef'
      order by p.id, h.data->>'id', r.data->>'kind', r.position
    )
    insert into tenure (tenant_id, id, property_id, person_id, kind, is_payer, starts_on, ends_on)
    select ${tenantId}::uuid, new_id(), n.property_id, n.person_id, n.kind,
      n.kind = 'owner' and row_number() over (partition by n.property_id, n.kind order by n.position) = 1
        and not exists (select from tenure t where t.tenant_id = ${tenantId}::uuid and t.property_id = n.property_id and t.is_payer and t.ends_on is null),
      n.starts_on, n.ends_on
    from holding n
    where not exists (select from tenure t where t.tenant_id = ${tenantId}::uuid and t.property_id = n.property_id and t.person_id = n.person_id
      and t.kind = n.kind and t.ends_on is not distinct from n.ends_on)`;
  await db.$executeRaw`
    insert into vehicle (tenant_id, id, property_id, person_id, plate, brand, kind, color)
    select distinct on (r.data->>'plate') ${tenantId}::uuid, new_id(), p.id, (h.data->>'id')::uuid, r.data->>'plate', r.data->>'brand', r.data->>'kind', r.data->>'color'
    from ${staged(step, 'vehicle')} ${inCommunity(step)} ${atProperty(step)}
    left join (select data from import_row where tenant_id = ${tenantId}::uuid and batch_id = ${step.batchId}::uuid and entity = 'person') h
      on h.data->>'ref' = r.data->>'personRef'
    order by r.data->>'plate', r.position
    on conflict (tenant_id, plate) do update set property_id = excluded.property_id, person_id = coalesce(excluded.person_id, vehicle.person_id),
      brand = coalesce(excluded.brand, vehicle.brand), kind = excluded.kind, color = coalesce(excluded.color, vehicle.color)`;
}
