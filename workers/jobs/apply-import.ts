import { z } from 'zod';
import { applyImport } from '#app/domain/imports/apply-import.ts';
import { job } from '../runtime/job.ts';

export const applyImportJob = job({
  name: 'import.apply',
  queue: 'imports',
  payload: z.object({ batchId: z.uuid() }),
  attempts: 5,
  backoffMs: 1_000,
  run: async ({ ctx, payload }) => applyImport(ctx, payload),
});
