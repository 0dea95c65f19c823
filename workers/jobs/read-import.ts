import { z } from 'zod';
import { readImport } from '#app/domain/imports/read-import.ts';
import { job } from '../runtime/job.ts';

export const readImportJob = job({
  name: 'import.read',
  queue: 'imports',
  payload: z.object({ batchId: z.uuid() }),
  attempts: 5,
  backoffMs: 1_000,
  run: async ({ ctx, payload, signal }) => readImport(ctx, payload.batchId, signal),
});
