import { addDays, localDay } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import { accrueNextLateFees, type LateFeePlace } from './accrue-next-late-fees.ts';
import { finishLateFees } from './finish-late-fees.ts';

/** Large enough that a statement's fixed cost vanishes, small enough that payments wait but a moment and a stop is near. */
const mostBills = 10_000;

/**
 * Brings every late fee of a company to what it must be through yesterday, some thousands of bills at a time, each time in its own transaction. May be
 * stopped and called again anywhere: what is done is done, and what is left is the same whatever the days that were missed. Called twice at once, both
 * find the other's work.
 *
 * @throws what `signal` was aborted with, between two transactions
 */
export async function accrueLateFees(
  ctx: TenantContext,
  signal: AbortSignal,
  { billsAtOnce = mostBills } = {},
): Promise<void> {
  const through = addDays(localDay(ctx.now(), ctx.tenant.timeZone), -1);
  let after: LateFeePlace | null = null;
  do {
    signal.throwIfAborted();
    after = await accrueNextLateFees(ctx, { through, after, bills: billsAtOnce });
  } while (after !== null);
  await finishLateFees(ctx, { through });
}
