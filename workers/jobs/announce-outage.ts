import { z } from 'zod';
import { announceOutage, outageNews } from '#app/domain/outages/announce-outage.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'outage.announce': { outageId: string; news: 'opened' | 'updated' | 'ended'; updateId: string | null };
  }
}

/** Tells everybody whom an outage reaches. */
export const announceOutageJob = job({
  name: 'outage.announce',
  queue: 'default',
  payload: z.object({ outageId: z.uuid(), news: z.enum(outageNews), updateId: z.uuid().nullable() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await announceOutage(ctx, payload);
  },
});
