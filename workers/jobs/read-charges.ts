import { z } from 'zod';
import { readCharges } from '#app/domain/charges-import/read-charges.ts';
import { job } from '../runtime/job.ts';

export const readChargesJob = job({
  name: 'charges.read',
  queue: 'imports',
  payload: z.object({ batchId: z.uuid() }),
  attempts: 5,
  backoffMs: 1_000,
  run: async ({ ctx, payload, signal }) => readCharges(ctx, payload.batchId, signal),
});
