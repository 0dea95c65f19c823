import { foldMovements } from '#app/domain/ledger/fold-movements.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Folds the sums by day of every company. One company that fails stops no other. */
export async function foldAll(): Promise<void> {
  for (const { id, slug } of await listActiveTenants()) {
    try {
      await foldMovements(id);
    } catch (error) {
      log.error({ err: error, tenant: slug }, 'the sums of a company’s books were not folded');
    }
  }
}

/** A day of many payments is read quickly all the same; hourly is often enough. */
export const foldSchedule: PeriodicTask = { name: 'ledger.fold', everyMs: 3_600_000, run: foldAll };
