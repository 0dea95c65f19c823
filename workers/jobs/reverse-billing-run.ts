import { z } from 'zod';
import { failRun } from '#app/domain/billing/fail-run.ts';
import { reverseRun } from '#app/domain/billing/reverse-run.ts';
import { job } from '../runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'billing-run.reverse': { runId: string };
  }
}

export const reverseBillingRunJob = job({
  name: 'billing-run.reverse',
  queue: 'billing',
  payload: z.object({ runId: z.uuid() }),
  attempts: 5,
  backoffMs: 1000,
  async run({ ctx, payload, signal, isTurnOver }) {
    try {
      const outcome = await reverseRun(ctx, payload.runId, signal, { isTurnOver });
      return outcome === 'more' ? 'again' : undefined;
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      if (!signal.aborted) {
        await failRun(ctx, { runId: payload.runId, error: text.slice(0, 500) }).catch(() => {});
      }
      throw error;
    }
  },
});
