import type { Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { withTenant } from '#tenants/with-tenant.ts';

type RegisterOptions = {
  /** How many dwellings; every tenth of them is a parking space where `parking` is set. */
  properties: number;
  communityName?: string;
  parking?: boolean;
  /** Each property's owner, who pays, holds it from this day; null for no owners. */
  ownersSince?: Day | null;
};

/** A community with a building, its properties (60.25 to 159.25 m²) and their owners, set-based so that 100,000 take seconds. */
export async function createTestRegister(
  tenantId: string,
  { properties, communityName = '春江花园', parking = false, ownersSince = '2020-01-01' }: RegisterOptions,
): Promise<{ communityId: string; buildingId: string; propertyIds: string[] }> {
  const communityId = newId();
  const buildingId = newId();
  return withTenant(
    tenantId,
    async (db) => {
      await db.community.create({
        data: { tenantId, id: communityId, name: communityName, city: '上海' },
      });
      await db.building.create({ data: { tenantId, id: buildingId, communityId, name: '1号楼' } });
      const rows = await db.$queryRaw<{ id: string }[]>`
        insert into property (tenant_id, id, community_id, building_id, kind, code, room, built_area, inner_area)
        select ${tenantId}::uuid, new_id(), ${communityId}::uuid, ${buildingId}::uuid,
          case when ${parking} and n % 10 = 0 then 'parking_space' else 'dwelling' end,
          '1-' || lpad(n::text, 6, '0'), lpad(n::text, 6, '0'), 60.25 + n % 100, 48.5 + n % 100
        from generate_series(1, ${properties}::int) n returning id`;
      if (ownersSince !== null) {
        await db.$executeRaw`
          with owner as (
            insert into person (tenant_id, id, name, phone, email)
            select ${tenantId}::uuid, new_id(), '业主' || n, '139' || lpad(n::text, 8, '0'), 'owner' || n || '@example.com'
            from generate_series(1, ${properties}::int) n returning id
          ), numbered_owner as (select id, row_number() over (order by id) as n from owner),
          numbered_property as (
            select id, row_number() over (order by id) as n from property where tenant_id = ${tenantId}::uuid and community_id = ${communityId}::uuid
          )
          insert into tenure (tenant_id, id, property_id, person_id, kind, is_payer, starts_on)
          select ${tenantId}::uuid, new_id(), p.id, o.id, 'owner', true, ${ownersSince}::date
          from numbered_property p join numbered_owner o using (n)`;
      }
      return { communityId, buildingId, propertyIds: rows.map((row) => row.id).sort() };
    },
    { timeoutMs: 300_000 },
  );
}
