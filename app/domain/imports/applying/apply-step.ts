import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** What every part of applying an import works with. */
export type ApplyStep = {
  db: TenantDb;
  tenantId: string;
  batchId: string;
  /** The community of rows that name none, by its name. */
  communityName: string | null;
  today: Day;
};

/** The staged rows of one kind, as `r`. */
export function staged({ tenantId, batchId }: ApplyStep, entity: string): Prisma.Sql {
  return Prisma.sql`(select position, data from import_row
    where tenant_id = ${tenantId}::uuid and batch_id = ${batchId}::uuid and entity = ${entity}) r`;
}

/** Joins `r` with its community, as `c`. */
export function inCommunity({ tenantId, communityName }: ApplyStep): Prisma.Sql {
  return Prisma.sql`join community c on c.tenant_id = ${tenantId}::uuid and c.name = coalesce(r.data->>'community', ${communityName}::text)`;
}

/** Joins `r` with the property at its place, as `p`; needs `inCommunity` before it. */
export function atProperty({ tenantId }: ApplyStep): Prisma.Sql {
  return Prisma.sql`join property p on p.tenant_id = ${tenantId}::uuid and p.community_id = c.id
    and p.kind = r.data->>'propertyKind' and p.code = r.data->>'propertyCode'`;
}
