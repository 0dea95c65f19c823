import type { TenantContext } from '#tenants/context.ts';
import { applyCreditToNext } from './apply-credit-to-next.ts';

/**
 * Goes through the whole company, some properties at a time, each time in its own transaction. May be stopped and called again anywhere: what has been
 * applied is no prepaid money any more.
 *
 * @throws what `signal` was aborted with, between two transactions
 */
export async function applyCreditEverywhere(
  ctx: TenantContext,
  signal: AbortSignal,
  { propertiesAtOnce = 1_000 } = {},
): Promise<{ bills: number; amount: bigint }> {
  let after: string | null = null;
  let total = { bills: 0, amount: 0n };
  do {
    signal.throwIfAborted();
    const step: { after: string | null; bills: number; amount: bigint } = await applyCreditToNext(ctx, {
      after,
      properties: propertiesAtOnce,
    });
    total = { bills: total.bills + step.bills, amount: total.amount + step.amount };
    after = step.after;
  } while (after);
  return total;
}
