import { checkClocks, clocksPerPass } from '#app/domain/escalations/check-clocks.ts';
import { log } from '#app/kernel/log.ts';
import { listCompaniesWithDueClocks } from '#tenants/system-clocks.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/**
 * Looks at the service levels of every company whose time has come by `now`. What is due stands in the database, so that a lost queue, an hour off
 * or a second sweeper changes nothing. One company that fails stops no other. Returns how many clocks were looked at.
 */
export async function sweepClocks(now: Date): Promise<number> {
  let looked = 0;
  for (const row of await listCompaniesWithDueClocks(now)) {
    const ctx = systemContext(toTenant(row), 'ticket-clocks.sweep', { now: () => now });
    try {
      for (;;) {
        const { clocks } = await checkClocks(ctx, {});
        looked += clocks;
        if (clocks < clocksPerPass) break;
      }
    } catch (error) {
      log.error({ err: error, tenant: row.slug }, 'the service levels of a company were not looked at');
    }
  }
  return looked;
}

/** Service levels are told in minutes. */
export const clockSchedule: PeriodicTask = {
  name: 'ticket-clocks.sweep',
  everyMs: 20_000,
  run: async (now) => {
    await sweepClocks(now);
  },
};
