import type { TenantDb } from '#tenants/with-tenant.ts';
import { freeCredit } from './free-credit.ts';

/** A payment that holds prepaid money, and how much of it is free, in minor units. */
export type PrepaidPayment = { id: string; propertyId: string; free: bigint };

/** Locks the payments of properties that hold prepaid money, in the order of their ids, and answers those with something free, the oldest first. */
export async function lockPrepaid(
  db: TenantDb,
  tenantId: string,
  propertyIds: string[],
): Promise<PrepaidPayment[]> {
  await db.$queryRaw`
    select id from payment where tenant_id = ${tenantId}::uuid and property_id = any(${propertyIds}::uuid[])
      and credit_amount > 0 and parked_reason is null
    order by id for update`;
  return db.$queryRaw`
    select * from (
      select p.id, p.property_id as "propertyId", ${freeCredit} as free, p.received_at
      from payment p where p.tenant_id = ${tenantId}::uuid and p.property_id = any(${propertyIds}::uuid[])
        and p.credit_amount > 0 and p.parked_reason is null
    ) f where free > 0 order by received_at, id`;
}
