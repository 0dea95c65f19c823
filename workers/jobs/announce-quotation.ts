import { z } from 'zod';
import { announceQuotation } from '#app/domain/quotations/announce-quotation.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'quotation.announce': { quotationId: string };
  }
}

/** Tells an owner what a repair will cost. */
export const announceQuotationJob = job({
  name: 'quotation.announce',
  queue: 'default',
  payload: z.object({ quotationId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await announceQuotation(ctx, payload);
  },
});
