import { chargeNameSql } from '#app/domain/late-fees/charge-name.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** A bill of a plan. Amounts in minor units. */
export type PlanBill = {
  id: string;
  name: string;
  periodStart: Day;
  periodEnd: Day;
  dueOn: Day;
  /** What was owed when the plan was agreed, and now. */
  amount: bigint;
  remaining: bigint;
};

/** The bills of a plan, the oldest first. */
export function planBills(
  db: TenantDb,
  tenantId: string,
  planId: string,
  language: Language,
): Promise<PlanBill[]> {
  return db.$queryRaw<PlanBill[]>`
    select b.id, ${chargeNameSql(language)} as name, b.period_start::text as "periodStart", b.period_end::text as "periodEnd",
      b.due_on::text as "dueOn", q.amount,
      case when b.status = 'open' then b.amount - b.paid_amount - b.credited_amount else 0 end as remaining
    from payment_plan_bill q join bill b on b.tenant_id = q.tenant_id and b.id = q.bill_id
    join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
    where q.tenant_id = ${tenantId}::uuid and q.plan_id = ${planId}::uuid order by b.due_on, b.id`;
}
