import { Prisma } from '#prisma/generated/client.ts';

/**
 * What was settled on the bills of plan `p` since it was agreed, in minor units, as a scalar: paid or credited, and at most what was owed then. An older payment that
 * goes back does not count against whoever keeps the plan.
 */
export function settledSince(tenantId: string): Prisma.Sql {
  return Prisma.sql`(
    select coalesce(sum(least(q.amount, greatest(0, q.amount
      - case when b.status = 'open' then b.amount - b.paid_amount - b.credited_amount else 0 end))), 0)::bigint
    from payment_plan_bill q join bill b on b.tenant_id = ${tenantId}::uuid and b.id = q.bill_id
    where q.tenant_id = ${tenantId}::uuid and q.plan_id = p.id)`;
}
