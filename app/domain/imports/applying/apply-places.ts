import { type ApplyStep, inCommunity, staged } from './apply-step.ts';

/** Communities, buildings and entrances. */
export async function applyPlaces(step: ApplyStep): Promise<void> {
  const { db, tenantId } = step;
  await db.$executeRaw`
    insert into community (tenant_id, id, name, city, district, address)
    select distinct on (r.data->>'name') ${tenantId}::uuid, new_id(), r.data->>'name', r.data->>'city', r.data->>'district', r.data->>'address'
    from ${staged(step, 'community')} order by r.data->>'name', r.position
    on conflict (tenant_id, name) do update set city = coalesce(excluded.city, community.city),
      district = coalesce(excluded.district, community.district), address = coalesce(excluded.address, community.address)`;
  await db.$executeRaw`
    insert into building (tenant_id, id, community_id, name, floors, has_lift)
    select distinct on (c.id, r.data->>'name') ${tenantId}::uuid, new_id(), c.id, r.data->>'name', (r.data->>'floors')::int, (r.data->>'hasLift')::boolean
    from ${staged(step, 'building')} ${inCommunity(step)} order by c.id, r.data->>'name', r.position
    on conflict (tenant_id, community_id, name) do update set floors = coalesce(excluded.floors, building.floors),
      has_lift = coalesce(excluded.has_lift, building.has_lift)`;
  await db.$executeRaw`
    insert into entrance (tenant_id, id, building_id, name, floors, has_lift)
    select distinct on (b.id, r.data->>'name') ${tenantId}::uuid, new_id(), b.id, r.data->>'name', (r.data->>'floors')::int, (r.data->>'hasLift')::boolean
    from ${staged(step, 'entrance')} ${inCommunity(step)}
    join building b on b.tenant_id = c.tenant_id and b.community_id = c.id and b.name = r.data->>'building'
    order by b.id, r.data->>'name', r.position
    on conflict (tenant_id, building_id, name) do update set floors = coalesce(excluded.floors, entrance.floors),
      has_lift = coalesce(excluded.has_lift, entrance.has_lift)`;
}
