import { z } from 'zod';
import { absorbNextTickets } from '#app/domain/outages/absorb-next-tickets.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'outage.absorb': { outageId: string };
  }
}

/** Makes what owners have reported of an outage part of it. */
export const absorbTicketsJob = job({
  name: 'outage.absorb',
  queue: 'default',
  payload: z.object({ outageId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload, signal, isTurnOver }) {
    while ((await absorbNextTickets(ctx, payload)) > 0) {
      signal.throwIfAborted();
      if (isTurnOver?.()) return 'again';
    }
  },
});
