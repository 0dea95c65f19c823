import { z } from 'zod';
import { settleTicket } from '#app/domain/quotations/settle-ticket.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'ticket.settle': { ticketId: string };
  }
}

/** Settles a ticket whose work is done and for which nothing is owed. */
export const settleTicketJob = job({
  name: 'ticket.settle',
  queue: 'default',
  payload: z.object({ ticketId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await settleTicket(ctx, payload);
  },
});
