import { hasLateTasks } from '#app/domain/directives/has-late-tasks.ts';
import { remindLateTasks } from '#app/domain/directives/remind-late-tasks.ts';
import { localDay, Temporal } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** The morning after is early enough to hear that something was not done. The hour is the company's. */
const fromHour = 8;

/** Tells of the tasks whose day has passed, company by company. One company that fails stops no other. */
export async function sweepDirectives(now: Date): Promise<void> {
  const instant = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  for (const row of await listActiveTenants()) {
    if (instant.toZonedDateTimeISO(row.timeZone).hour < fromHour) continue;
    try {
      const today = localDay(now, row.timeZone);
      while (await withTenant(row.id, (db) => hasLateTasks(db, row.id, today)))
        await remindLateTasks(systemContext(toTenant(row), 'directives.remind', { now: () => now }), {});
    } catch (error) {
      log.error({ err: error, tenant: row.slug }, 'late tasks of a company were not told');
    }
  }
}

export const directiveSchedule: PeriodicTask = {
  name: 'directives.remind',
  everyMs: 15 * 60_000,
  run: (now) => sweepDirectives(now),
};
