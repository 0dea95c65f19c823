import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Locks the payments that stand on a bill, in the order of their ids, before the bill itself: whoever moves money of a payment locks payments first and
 * bills after. A payment that comes in between is locked when it is needed; should that cross somebody, the transaction is tried again.
 */
export async function lockPayersOfBill(db: TenantDb, tenantId: string, billId: string): Promise<void> {
  await db.$queryRaw`
    select p.id from payment p
    where p.tenant_id = ${tenantId}::uuid and p.id in (
      select payment_id from payment_allocation
      where tenant_id = ${tenantId}::uuid and bill_id = ${billId}::uuid and amount > reversed_amount)
    order by p.id for update`;
}
