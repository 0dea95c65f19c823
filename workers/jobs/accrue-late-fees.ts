import { z } from 'zod';
import { accrueLateFees } from '#app/domain/late-fees/accrue-late-fees.ts';
import { job } from '../runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'late-fees.accrue': Record<string, never>;
  }
}

/** Brings the late fees of a company to what they must be through the day before the one on which it runs. */
export const accrueLateFeesJob = job({
  name: 'late-fees.accrue',
  queue: 'billing',
  payload: z.object({}),
  attempts: 5,
  backoffMs: 1000,
  async run({ ctx, signal }) {
    await accrueLateFees(ctx, signal);
  },
});
