import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';

/**
 * SQL of the bills for which nobody is asked at present (`bill_id`, `property_id`), with the late fees on them: those of a payment plan that is being
 * kept, and those of a promise whose day has not passed. Few beside all bills, so a statement over all bills leaves them out by set.
 */
export function pausedBills(tenantId: string, today: Day): Prisma.Sql {
  return Prisma.sql`
    select b.id as bill_id, b.property_id
    from (
      select pb.bill_id from payment_plan pl
      join payment_plan_bill pb on pb.tenant_id = pl.tenant_id and pb.plan_id = pl.id
      where pl.tenant_id = ${tenantId}::uuid and pl.status = 'active'
      union
      select unnest(pp.bill_ids) from payment_promise pp
      where pp.tenant_id = ${tenantId}::uuid and pp.status = 'open' and pp.promised_on >= ${today}::date
    ) agreed
    cross join lateral (
      select x.id, x.property_id from bill x where x.tenant_id = ${tenantId}::uuid and x.id = agreed.bill_id and x.status = 'open'
      union all
      select x.id, x.property_id from bill x where x.tenant_id = ${tenantId}::uuid and x.late_fee_of = agreed.bill_id and x.status = 'open'
    ) b`;
}

/** SQL: whether bill `b` is one of them, for a few bills that are looked at one by one. */
export function isPausedBill(tenantId: string, today: Day): Prisma.Sql {
  return Prisma.sql`(
    exists (select from payment_plan_bill pb join payment_plan pl on pl.tenant_id = pb.tenant_id and pl.id = pb.plan_id
      where pb.tenant_id = ${tenantId}::uuid and pb.bill_id in (b.id, b.late_fee_of) and pl.status = 'active')
    or exists (select from payment_promise pp
      where pp.tenant_id = ${tenantId}::uuid and pp.property_id = b.property_id and pp.status = 'open' and pp.promised_on >= ${today}::date
        and (b.id = any(pp.bill_ids) or b.late_fee_of = any(pp.bill_ids))))`;
}
