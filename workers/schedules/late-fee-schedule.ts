import { startDueLateFees } from '#app/domain/late-fees/start-due-late-fees.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listLateFeeDays } from '#tenants/system-late-fees.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/**
 * Begins the accrual of every company whose late fees do not stand right through its yesterday. The clock is only a hint: `late_fees_through`
 * says what is done, so that an hour off, a missed week or a second sweeper changes nothing. One company that fails stops no other. Returns how many
 * began.
 */
export async function sweepLateFees(now: Date): Promise<number> {
  let begun = 0;
  for (const { tenant: row, through } of await listLateFeeDays()) {
    const tenant = toTenant(row);
    try {
      if (through !== null && through >= addDays(localDay(now, tenant.timeZone), -1)) continue;
      const outcome = await startDueLateFees(
        systemContext(tenant, 'late-fees.sweep', { now: () => now }),
        {},
      );
      if (outcome === 'started') begun += 1;
    } catch (error) {
      log.error({ err: error, tenant: tenant.slug }, 'the late fees of a company failed to begin');
    }
  }
  return begun;
}

/** Often enough that late fees are there in the first minutes of the company's day. */
export const lateFeeSchedule: PeriodicTask = {
  name: 'late-fees.sweep',
  everyMs: 60_000,
  run: async (now) => {
    await sweepLateFees(now);
  },
};
