import { z } from 'zod';
import { announceTicketEvent } from '#app/domain/tickets/announce-ticket-event.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'ticket.announce': { ticketId: string; version: number };
  }
}

/** Tells whoever has to know of an event of a ticket. */
export const announceTicketJob = job({
  name: 'ticket.announce',
  queue: 'default',
  payload: z.object({ ticketId: z.uuid(), version: z.int() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await announceTicketEvent(ctx, payload);
  },
});
