import { z } from 'zod';
import { orFailRun } from '#app/domain/billing/or-fail-run.ts';
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
    const { runId } = payload;
    const outcome = await orFailRun(ctx, runId, signal, () => reverseRun(ctx, runId, signal, { isTurnOver }));
    return outcome === 'more' ? 'again' : undefined;
  },
});
