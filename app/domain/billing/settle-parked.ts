import { addMonths, dayOf } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { LockedRun } from './lock-run.ts';

/**
 * Takes off the work list what a run that has ended has settled: what earlier runs had parked of its months and its properties is billed
 * by now, or stands in this run's own list. A meter that was read late is billed with the month after, so that this settles it too.
 */
export async function settleParked(db: TenantDb, tenantId: string, run: LockedRun, now: Date): Promise<void> {
  const first = dayOf(run.month);
  const end = addMonths(first, run.months);
  await db.$executeRaw`
    update billing_oddity o set settled_at = ${now}
    from billing_run r, fee_item f
    where o.tenant_id = ${tenantId}::uuid and o.settled_at is null and o.reason not in ('no_owner', 'zero_amount') and o.run_id <> ${run.id}::uuid
      and r.tenant_id = o.tenant_id and r.id = o.run_id and r.status <> 'draft'
      and f.tenant_id = o.tenant_id and f.id = o.fee_item_id
      and (r.month >= ${first}::date or f.kind in ('per_quantity', 'tiered'))
      and r.month + make_interval(months => r.months) <= ${end}::date
      ${run.propertyId ? Prisma.sql`and o.property_id = ${run.propertyId}::uuid` : Prisma.empty}
      ${
        run.communityId
          ? Prisma.sql`and exists (select from property p where p.tenant_id = o.tenant_id and p.id = o.property_id and p.community_id = ${run.communityId}::uuid)`
          : Prisma.empty
      }`;
}
