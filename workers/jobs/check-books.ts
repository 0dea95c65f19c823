import { z } from 'zod';
import { runBooksCheck } from '#app/domain/ledger/check/run-books-check.ts';
import { job } from '../runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'books.check': { checkId: string };
  }
}

/** On the queue of the billing: it reads all that a run writes. */
export const checkBooksJob = job({
  name: 'books.check',
  queue: 'billing',
  payload: z.object({ checkId: z.uuid() }),
  attempts: 3,
  backoffMs: 2_000,
  async run({ ctx, payload, signal }) {
    await runBooksCheck(ctx, payload.checkId, signal);
  },
});
