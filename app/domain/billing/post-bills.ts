import type { TenantContext } from '#tenants/context.ts';
import { billNextProperties } from './bill-next-properties.ts';

/** Large enough that a statement's fixed cost vanishes, small enough that progress moves and a stop is near. */
const mostProperties = 10_000;

type PostingOptions = { propertiesAtOnce?: number; isTurnOver?: () => boolean };

/**
 * Bills every property of a posting run, some thousands at a time, each time in its own transaction. May be stopped and called again
 * anywhere; called twice at once, both work on the same list.
 *
 * `isTurnOver` is asked between two transactions; where it says so the work is left at `more`, for others to have their turn.
 *
 * @throws what `signal` was aborted with, between two transactions
 */
export async function postBills(
  ctx: TenantContext,
  runId: string,
  signal: AbortSignal,
  { propertiesAtOnce = mostProperties, isTurnOver = () => false }: PostingOptions = {},
): Promise<'finished' | 'more'> {
  let properties = propertiesAtOnce;
  for (;;) {
    signal.throwIfAborted();
    const outcome = await billNextProperties(ctx, { runId, properties });
    if (outcome === 'finished') return outcome;
    if (isTurnOver()) return 'more';
    // One bad row refuses its whole statement: close in on it, pass it, and widen again.
    properties =
      outcome === 'bad_data'
        ? Math.max(1, Math.floor(properties / 8))
        : Math.min(propertiesAtOnce, properties * 8);
  }
}
