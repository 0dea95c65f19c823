import type { TenantContext } from '#tenants/context.ts';
import { failRun } from './fail-run.ts';

/** Works on a run; where that throws and was not told to stop, the run says why it failed, and the error goes on to whoever called. */
export async function orFailRun<T>(
  ctx: TenantContext,
  runId: string,
  signal: AbortSignal,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // Best effort: without a database the run stays as it was, and this error is the one to report.
    if (!signal.aborted) await failRun(ctx, { runId, error: text.slice(0, 500) }).catch(() => {});
    throw error;
  }
}
