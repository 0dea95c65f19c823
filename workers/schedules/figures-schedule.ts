import { recountAllFigures } from '#app/domain/figures/recount-all-figures.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Counts the kept figures of every company anew. One company that fails stops no other. */
async function recountAll(): Promise<void> {
  for (const tenant of await listActiveTenants()) {
    try {
      await recountAllFigures(systemContext(toTenant(tenant), 'figures.count'));
    } catch (error) {
      log.error({ err: error, tenant: tenant.slug }, 'the figures of a company were not counted');
    }
  }
}

export const figuresSchedule: PeriodicTask = { name: 'figures.count', everyMs: 30 * 60_000, run: recountAll };
