import { recountMoneyFigures } from '#app/domain/dashboard/recount-money-figures.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Older figures are counted anew even when nobody looks: the first look of a day is to show that day. */
const notWithinMs = 20 * 60_000;

/** Counts the kept figures of every company anew. One company that fails stops no other. */
async function recountAll(): Promise<void> {
  for (const tenant of await listActiveTenants()) {
    try {
      await recountMoneyFigures(systemContext(toTenant(tenant), 'figures.count'), notWithinMs);
    } catch (error) {
      log.error({ err: error, tenant: tenant.slug }, 'the figures of a company were not counted');
    }
  }
}

export const figuresSchedule: PeriodicTask = { name: 'figures.count', everyMs: 30 * 60_000, run: recountAll };
