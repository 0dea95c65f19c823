import { z } from 'zod';
import { failRun } from '#app/domain/billing/fail-run.ts';
import { postBills } from '#app/domain/billing/post-bills.ts';
import { job } from '../runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'billing-run.post': { runId: string };
  }
}

export const postBillingRunJob = job({
  name: 'billing-run.post',
  queue: 'billing',
  payload: z.object({ runId: z.uuid() }),
  attempts: 5,
  backoffMs: 1000,
  async run({ ctx, payload, signal, isTurnOver }) {
    try {
      const outcome = await postBills(ctx, payload.runId, signal, { isTurnOver });
      return outcome === 'more' ? 'again' : undefined;
    } catch (error) {
      // Best effort: without a database the run stays as it was, and this error is the one to report.
      const text = error instanceof Error ? error.message : String(error);
      if (!signal.aborted) {
        await failRun(ctx, { runId: payload.runId, error: text.slice(0, 500) }).catch(() => {});
      }
      throw error;
    }
  },
});
