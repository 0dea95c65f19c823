import { z } from 'zod';
import { applyCredit } from '#app/domain/payments/prepaid/apply-credit.ts';
import { applyCreditEverywhere } from '#app/domain/payments/prepaid/apply-credit-everywhere.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'credit.apply': { propertyId?: string };
  }
}

/** Lets prepaid money pay open bills by the company's rule: of one property, or, after a run, of all. */
export const applyCreditJob = job({
  name: 'credit.apply',
  queue: 'default',
  payload: z.object({ propertyId: z.uuid().optional() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload: { propertyId }, signal }) {
    if (propertyId) await applyCredit(ctx, { propertyId, byRule: true });
    else await applyCreditEverywhere(ctx, signal);
  },
});
