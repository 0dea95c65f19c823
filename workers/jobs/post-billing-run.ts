import { z } from 'zod';
import { orFailRun } from '#app/domain/billing/or-fail-run.ts';
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
    const { runId } = payload;
    const outcome = await orFailRun(ctx, runId, signal, () => postBills(ctx, runId, signal, { isTurnOver }));
    return outcome === 'more' ? 'again' : undefined;
  },
});
