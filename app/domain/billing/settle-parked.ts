import { addMonths, dayOf } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { LockedRun } from './lock-run.ts';

/**
 * Takes off the work list what a run that has ended has settled: what earlier runs had parked of its months and its properties is billed
 * by now, or stands in this run's own list. Of what was parked for several months the others are left. A meter that was read late is billed
 * with the month after, so that this settles it too.
 */
export async function settleParked(db: TenantDb, tenantId: string, run: LockedRun, now: Date): Promise<void> {
  const first = dayOf(run.month);
  const end = addMonths(first, run.months);
  await db.$executeRaw`
    update billing_oddity o set
      months = case when cardinality(k.months) > 0 then k.months else o.months end,
      settled_at = case when cardinality(k.months) = 0 then ${now}::timestamptz end
    from (
      select p.run_id, p.property_id, p.fee_item_id, p.reason, array(
        select m from unnest(p.months) m
        where m >= ${end}::date or (m < ${first}::date and f.kind not in ('per_quantity', 'tiered')) order by m) as months
      from billing_oddity p
      join billing_run r on r.tenant_id = p.tenant_id and r.id = p.run_id and r.status <> 'draft'
      join fee_item f on f.tenant_id = p.tenant_id and f.id = p.fee_item_id
      where p.tenant_id = ${tenantId}::uuid and p.settled_at is null and p.reason not in ('no_owner', 'zero_amount')
        and p.run_id <> ${run.id}::uuid
        ${run.propertyId ? Prisma.sql`and p.property_id = ${run.propertyId}::uuid` : Prisma.empty}
        ${
          run.communityId
            ? Prisma.sql`and exists (select from property h where h.tenant_id = p.tenant_id and h.id = p.property_id and h.community_id = ${run.communityId}::uuid)`
            : Prisma.empty
        }
    ) k
    where o.tenant_id = ${tenantId}::uuid and o.run_id = k.run_id and o.property_id = k.property_id and o.fee_item_id = k.fee_item_id
      and o.reason = k.reason and o.months <> k.months`;
}
