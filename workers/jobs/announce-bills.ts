import { z } from 'zod';
import { announceBills } from '#app/domain/notifications/announce-bills.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'bills.announce': { runId: string; afterPropertyId: string | null; throughPropertyId: string };
  }
}

/** Tells the payers in a range of properties about the bills that a run has posted for them. */
export const announceBillsJob = job({
  name: 'bills.announce',
  queue: 'default',
  payload: z.object({
    runId: z.uuid(),
    afterPropertyId: z.uuid().nullable(),
    throughPropertyId: z.uuid(),
  }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await announceBills(ctx, payload);
  },
});
