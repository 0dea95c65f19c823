import { countProperties, propertyLimit } from '#app/domain/subscription/property-room.ts';
import type { ImportBatch } from '#prisma/generated/client.ts';
import { joinManyRows } from '#tenants/database/join-many-rows.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** What an import would add, and what the plan has room for. `over`: by how many properties too many, 0 where all fit in. */
export type ImportRoom = { limit: number; used: number; adding: number; over: number };

/** Null where the company's plan has no limit. Properties that are there already take no place. */
export async function roomForImport(db: TenantDb, batch: ImportBatch): Promise<ImportRoom | null> {
  const { tenantId } = batch;
  const limit = await propertyLimit(db, tenantId);
  if (limit === null) return null;
  const [used, adding] = [await countProperties(db, tenantId), await countNewProperties(db, batch)];
  return { limit, used, adding, over: adding === 0 ? 0 : Math.max(0, used + adding - limit) };
}

async function countNewProperties(db: TenantDb, { tenantId, id, communityId }: ImportBatch): Promise<number> {
  await joinManyRows(db);
  const rows = await db.$queryRaw<{ count: bigint }[]>`
    with home as (select name from community where tenant_id = ${tenantId}::uuid and id = ${communityId}::uuid),
    wanted as (
      select distinct coalesce(r.data->>'community', (select name from home)) as community, r.data->>'kind' as kind, r.data->>'code' as code
      from import_row r where r.tenant_id = ${tenantId}::uuid and r.batch_id = ${id}::uuid and r.entity = 'property')
    select count(*) as count from wanted w
    left join community c on c.tenant_id = ${tenantId}::uuid and c.name = w.community
    left join property p on p.tenant_id = ${tenantId}::uuid and p.community_id = c.id and p.kind = w.kind and p.code = w.code
    where p.id is null`;
  return Number(rows[0]?.count ?? 0n);
}
