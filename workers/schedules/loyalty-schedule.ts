import { expireCoupons } from '#app/domain/coupons/expire-coupons.ts';
import { dueLoyalty } from '#app/domain/points/due-loyalty.ts';
import { earnForBills } from '#app/domain/points/earn-for-bills.ts';
import { expirePoints } from '#app/domain/points/expire-points.ts';
import { localDay } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Gives points for bills that were paid in time, and ends points and coupons whose last day has passed, company by company. One that fails stops no other. */
export async function sweepLoyalty(now: Date): Promise<void> {
  for (const row of await listActiveTenants()) {
    try {
      const today = localDay(now, row.timeZone);
      const due = await withTenant(row.id, (db) => dueLoyalty(db, row.id, today));
      const ctx = systemContext(toTenant(row), 'loyalty.sweep', { now: () => now });
      if (due.earns) await earnForBills(ctx, {});
      if (due.points) while ((await expirePoints(ctx, {})).more);
      if (due.coupons) await expireCoupons(ctx, {});
    } catch (error) {
      log.error({ err: error, tenant: row.slug }, 'the points of a company were not looked at');
    }
  }
}

/** What is given and ended depends on what was paid and on the company's day: asking again changes nothing. */
export const loyaltySchedule: PeriodicTask = {
  name: 'loyalty.sweep',
  everyMs: 900_000,
  run: (now) => sweepLoyalty(now),
};
