import { z } from 'zod';
import { issueInvoice } from '#app/domain/invoices/issue-invoice.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'invoice.issue': { invoiceId: string };
  }
}

/** Hands an invoice or a reversal to its provider, or asks what became of it. Where nobody answers, the job itself plans the next question. */
export const issueInvoiceJob = job({
  name: 'invoice.issue',
  queue: 'default',
  payload: z.object({ invoiceId: z.uuid() }),
  attempts: 10,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => issueInvoice(ctx, payload.invoiceId),
});
