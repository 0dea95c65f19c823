import { z } from 'zod';
import { applyCharges } from '#app/domain/charges-import/apply-charges.ts';
import { job } from '../runtime/job.ts';

export const applyChargesJob = job({
  name: 'charges.apply',
  queue: 'imports',
  payload: z.object({ batchId: z.uuid() }),
  attempts: 5,
  backoffMs: 1_000,
  run: async ({ ctx, payload }) => {
    await applyCharges(ctx, payload);
  },
});
