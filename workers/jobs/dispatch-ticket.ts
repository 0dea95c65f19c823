import { z } from 'zod';
import { dispatchTicket } from '#app/domain/tickets/dispatch/dispatch-ticket.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'ticket.dispatch': { ticketId: string; tries?: number };
  }
}

/** Gives a ticket out, where its category says that the system does so. */
export const dispatchTicketJob = job({
  name: 'ticket.dispatch',
  queue: 'default',
  payload: z.object({ ticketId: z.uuid(), tries: z.int().optional() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    try {
      await dispatchTicket(ctx, payload);
    } catch (error) {
      // A ticket that is gone is nobody's work.
      if (!(error instanceof DomainError && error.code === 'not_found')) throw error;
    }
  },
});
