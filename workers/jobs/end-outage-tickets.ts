import { z } from 'zod';
import { endNextTickets } from '#app/domain/outages/end-next-tickets.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'outage.end-tickets': { outageId: string };
  }
}

/** Closes the tickets of an outage that is over. */
export const endOutageTicketsJob = job({
  name: 'outage.end-tickets',
  queue: 'default',
  payload: z.object({ outageId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload, signal, isTurnOver }) {
    while ((await endNextTickets(ctx, payload)) > 0) {
      signal.throwIfAborted();
      if (isTurnOver?.()) return 'again';
    }
  },
});
