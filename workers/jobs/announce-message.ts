import { z } from 'zod';
import { announceMessage } from '#app/domain/tickets/messages/announce-message.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'ticket.announce-message': { messageId: string };
  }
}

/** Tells whoever a message about a ticket was written to. */
export const announceMessageJob = job({
  name: 'ticket.announce-message',
  queue: 'default',
  payload: z.object({ messageId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await announceMessage(ctx, payload);
  },
});
