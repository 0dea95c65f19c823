import { hasDuePromises, settleDuePromises } from '#app/domain/promises/settle-due-promises.ts';
import { localDay } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Decides on the promises of every company that are kept or broken by now. One company that fails stops no other. */
export async function sweepPromises(now: Date): Promise<void> {
  for (const row of await listActiveTenants()) {
    try {
      const today = localDay(now, row.timeZone);
      if (!(await withTenant(row.id, (db) => hasDuePromises(db, row.id, today)))) continue;
      await settleDuePromises(systemContext(toTenant(row), 'promises.sweep', { now: () => now }), {});
    } catch (error) {
      log.error({ err: error, tenant: row.slug }, 'the promises of a company were not looked at');
    }
  }
}

/** What is decided depends on the company's day and on what was paid: asking again changes nothing. */
export const promiseSchedule: PeriodicTask = {
  name: 'promises.sweep',
  everyMs: 1_800_000,
  run: (now) => sweepPromises(now),
};
