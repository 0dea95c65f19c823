import { z } from 'zod';
import { previewImport } from '#app/domain/imports/preview-import.ts';
import { job } from '../runtime/job.ts';

export const previewImportJob = job({
  name: 'import.preview',
  queue: 'imports',
  payload: z.object({ batchId: z.uuid() }),
  attempts: 5,
  backoffMs: 1_000,
  run: async ({ ctx, payload }) => previewImport(ctx, payload.batchId),
});
