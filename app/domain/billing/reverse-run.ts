import type { TenantContext } from '#tenants/context.ts';
import { reverseNextBills } from './reverse-next-bills.ts';

const mostBills = 5_000;

/**
 * Reverses every bill of a run, some thousands at a time, each time in its own transaction. May be stopped and called again anywhere.
 *
 * @throws what `signal` was aborted with, between two transactions
 */
export async function reverseRun(
  ctx: TenantContext,
  runId: string,
  signal: AbortSignal,
  {
    billsAtOnce = mostBills,
    isTurnOver = () => false,
  }: { billsAtOnce?: number; isTurnOver?: () => boolean } = {},
): Promise<'finished' | 'more'> {
  for (;;) {
    signal.throwIfAborted();
    const outcome = await reverseNextBills(ctx, { runId, bills: billsAtOnce });
    if (outcome === 'finished' || isTurnOver()) return outcome;
  }
}
