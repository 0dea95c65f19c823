import { type Day, dayOf } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * The day of the last reading of a meter `m` whose consumption is charged, as an SQL scalar: for a property's meter the end of its last bill of the
 * item, for a public one the end of the last shared cost that is confirmed. Where a correction has taken back the last days of a bill, they are
 * billed anew by what had been read then (`sizedContracts`). Null where nothing is charged. What is read up to that day would never be.
 */
export function billedThroughSql(tenant: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(case when m.property_id is null
    then (select max(k.period_end) from shared_cost k where k.tenant_id = ${tenant} and k.meter_id = m.id and k.status = 'confirmed')
    else (
      select coalesce((b.explanation->'period'->>'end')::date, b.period_end) from bill b
      where b.tenant_id = ${tenant} and b.property_id = m.property_id and b.fee_item_id = m.fee_item_id and b.status <> 'void'
        and b.late_fee_of is null and b.parking_card_id is null
      order by b.period_start desc limit 1) end)`;
}

/** `billedThroughSql` of one meter. */
export async function billedThrough(db: TenantDb, tenantId: string, meterId: string): Promise<Day | null> {
  const [row] = await db.$queryRaw<{ through: Date | null }[]>`
    select ${billedThroughSql(Prisma.sql`${tenantId}::uuid`)} as through
    from meter m where m.tenant_id = ${tenantId}::uuid and m.id = ${meterId}::uuid`;
  return row?.through ? dayOf(row.through) : null;
}
