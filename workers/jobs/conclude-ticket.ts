import { z } from 'zod';
import { concludeTicket } from '#app/domain/ratings/conclude-ticket.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'ticket.conclude': { ticketId: string };
  }
}

/** Closes a ticket that nobody has to do anything about any more. */
export const concludeTicketJob = job({
  name: 'ticket.conclude',
  queue: 'default',
  payload: z.object({ ticketId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await concludeTicket(ctx, payload);
  },
});
