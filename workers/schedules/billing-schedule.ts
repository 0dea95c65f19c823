import { nextBillingMonth } from '#app/domain/billing/next-billing-month.ts';
import { runDueBilling } from '#app/domain/billing/run-due-billing.ts';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants, listBillingSchedules } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/**
 * Begins the billing of every company whose schedule is behind its local day. The clock is only a hint: `billed_through` says what
 * has been posted, so that an hour off, a missed week or a second sweeper changes nothing. One company that fails stops no other. Returns how
 * many runs began.
 */
export async function sweepBilling(now: Date): Promise<number> {
  const schedules = new Map((await listBillingSchedules()).map((schedule) => [schedule.tenantId, schedule]));
  if (schedules.size === 0) return 0;
  let begun = 0;
  for (const row of await listActiveTenants()) {
    const schedule = schedules.get(row.id);
    if (!schedule) continue;
    const tenant = toTenant(row);
    try {
      const { dayOfMonth, billedThrough } = schedule;
      const due = nextBillingMonth(
        { dayOfMonth, billedThrough: billedThrough && dayOf(billedThrough) },
        localDay(now, tenant.timeZone),
      );
      if (due === null) continue;
      if (await runDueBilling(systemContext(tenant, 'billing.sweep', { now: () => now }))) begun += 1;
    } catch (error) {
      log.error({ err: error, tenant: tenant.slug }, 'the scheduled billing of a company failed to begin');
    }
  }
  return begun;
}

/** Often enough that a month that is several behind is caught up within minutes. */
export const billingSchedule: PeriodicTask = {
  name: 'billing.sweep',
  everyMs: 60_000,
  run: async (now) => {
    await sweepBilling(now);
  },
};
