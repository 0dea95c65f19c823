import { nextBillingMonth } from '#app/domain/billing/next-billing-month.ts';
import { runDueBilling } from '#app/domain/billing/run-due-billing.ts';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listBillingSchedules } from '#tenants/system.ts';
import { listWorkingTenants } from '#tenants/system-subscriptions.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** So many companies begin at a time: each waits for the database more than it works, and jobs want their share of the connections. */
const atOnce = 3;

type Schedule = Awaited<ReturnType<typeof listBillingSchedules>>[number];
type TenantRow = Awaited<ReturnType<typeof listWorkingTenants>>[number];

/**
 * Begins the billing of every company whose schedule is behind its local day. The clock is only a hint: `billed_through` says what
 * has been posted, so that an hour off, a missed week or a second sweeper changes nothing, and a company that could only look for a while is caught up. One company that fails stops no other. Returns how
 * many runs began.
 */
export async function sweepBilling(now: Date): Promise<number> {
  const schedules = new Map((await listBillingSchedules()).map((schedule) => [schedule.tenantId, schedule]));
  if (schedules.size === 0) return 0;
  const companies = (await listWorkingTenants()).values();
  let begun = 0;
  async function sweepOneByOne(): Promise<void> {
    for (const row of companies) {
      const schedule = schedules.get(row.id);
      if (schedule && (await beginDue(row, schedule, now))) begun += 1;
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sweepOneByOne));
  return begun;
}

async function beginDue(row: TenantRow, schedule: Schedule, now: Date): Promise<boolean> {
  const tenant = toTenant(row);
  try {
    const { dayOfMonth, billedThrough } = schedule;
    const due = nextBillingMonth(
      { dayOfMonth, billedThrough: billedThrough && dayOf(billedThrough) },
      localDay(now, tenant.timeZone),
    );
    if (due === null) return false;
    return (await runDueBilling(systemContext(tenant, 'billing.sweep', { now: () => now }))) !== null;
  } catch (error) {
    log.error({ err: error, tenant: tenant.slug }, 'the scheduled billing of a company failed to begin');
    return false;
  }
}

/** Often enough that a month that is several behind is caught up within minutes. */
export const billingSchedule: PeriodicTask = {
  name: 'billing.sweep',
  everyMs: 60_000,
  run: async (now) => {
    await sweepBilling(now);
  },
};
