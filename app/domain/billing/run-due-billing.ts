import type { Day } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import { findDueMonth } from './find-due-month.ts';
import { startDueRun } from './start-due-run.ts';

/**
 * Begins the scheduled run of the earliest month that is due and not posted. While that run is posting it does nothing; after it, it takes
 * the month after, until the schedule has caught up. A run that failed waits for a person (`postBillingRun`).
 */
export async function runDueBilling(ctx: TenantContext): Promise<{ runId: string; month: Day } | null> {
  return (await findDueMonth(ctx, {})) === null ? null : startDueRun(ctx, {});
}
