import { z } from 'zod';
import { recountClocks } from '#app/domain/service-levels/calendar/recount-clocks.ts';
import { job } from '#workers/runtime/job.ts';

/** Counts service levels anew after the company's calendar has changed. Each turn plans the next. */
export const recountClocksJob = job({
  name: 'ticket-clocks.recount',
  queue: 'default',
  payload: z.object({ after: z.uuid().nullable() }),
  attempts: 8,
  backoffMs: 5_000,
  async run({ ctx, payload }) {
    await recountClocks(ctx, payload);
  },
});
