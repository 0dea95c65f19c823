import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Whether the item has bills, or with `after` bills for days after that one (of each property the last bill is asked). Bills are found
 * through their properties, which is how they are indexed: the first hit ends the search.
 */
export async function isBilled(
  db: TenantDb,
  tenantId: string,
  feeItemId: string,
  after?: Day,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ billed: boolean }[]>`
    select exists (
      select from property p cross join lateral (
        select b.period_end from bill b
        where b.tenant_id = ${tenantId}::uuid and b.property_id = p.id and b.fee_item_id = ${feeItemId}::uuid
          and b.status <> 'void' and b.late_fee_of is null
        order by b.period_start desc limit 1
      ) last
      where p.tenant_id = ${tenantId}::uuid ${after ? Prisma.sql`and last.period_end > ${after}::date` : Prisma.empty}
    ) as billed`;
  return row?.billed ?? false;
}
