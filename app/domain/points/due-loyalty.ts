import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** What there is to do for the points and coupons of a company, so that nothing is written, not even the log, where there is nothing. */
export async function dueLoyalty(
  db: TenantDb,
  tenantId: string,
  today: Day,
): Promise<{ earns: boolean; points: boolean; coupons: boolean }> {
  const [row] = await db.$queryRaw<[{ earns: boolean; points: boolean; coupons: boolean }]>`
    select
      exists (select from point_rule where tenant_id = ${tenantId}::uuid and event = 'bill_paid_on_time') and exists (
        select from bill where tenant_id = ${tenantId}::uuid
          and updated_at > coalesce((select earned_through from loyalty_policy where tenant_id = ${tenantId}::uuid), '-infinity') - interval '10 minutes') as earns,
      exists (select from point_entry where tenant_id = ${tenantId}::uuid and remaining > 0 and expires_on < ${today}::date) as points,
      exists (select from coupon where tenant_id = ${tenantId}::uuid and status = 'available' and expires_on < ${today}::date) as coupons`;
  return row;
}
