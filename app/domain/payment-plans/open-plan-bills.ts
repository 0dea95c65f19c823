import { chargeNameSql } from '#app/domain/late-fees/charge-name.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** A bill of a property on which something is owed. Amounts in minor units. */
export type OpenPlanBill = {
  id: string;
  name: string;
  periodStart: Day;
  periodEnd: Day;
  dueOn: Day;
  remaining: bigint;
  /** The bill whose late fee it is. */
  lateFeeOf: string | null;
  /** The number of the active plan that it is in already. */
  planNumber: bigint | null;
};

/** All that is owed for a property, the oldest first. */
export function openPlanBills(
  db: TenantDb,
  tenantId: string,
  propertyId: string,
  language: Language,
): Promise<OpenPlanBill[]> {
  return db.$queryRaw<OpenPlanBill[]>`
    select b.id, ${chargeNameSql(language)} as name, b.period_start::text as "periodStart", b.period_end::text as "periodEnd",
      b.due_on::text as "dueOn", b.amount - b.paid_amount - b.credited_amount as remaining, b.late_fee_of as "lateFeeOf",
      (select p.number from payment_plan_bill q join payment_plan p on p.tenant_id = q.tenant_id and p.id = q.plan_id
       where q.tenant_id = b.tenant_id and q.bill_id = b.id and p.status = 'active' limit 1) as "planNumber"
    from bill b join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
    where b.tenant_id = ${tenantId}::uuid and b.property_id = ${propertyId}::uuid and b.status = 'open'
    order by b.due_on, b.id limit 500`;
}
