import { z } from 'zod';
import { followBills } from '#app/domain/invoices/follow-bills.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'invoice.follow-bills': { billIds: string[] };
  }
}

/** Takes back the invoices over money that has gone back. */
export const followInvoicedBillsJob = job({
  name: 'invoice.follow-bills',
  queue: 'default',
  payload: z.object({ billIds: z.array(z.uuid()) }),
  attempts: 10,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await followBills(ctx, payload);
  },
});
