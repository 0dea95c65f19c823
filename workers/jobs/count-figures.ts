import { z } from 'zod';
import { recountMoneyFigures } from '#app/domain/dashboard/recount-money-figures.ts';
import { job } from '#workers/runtime/job.ts';

/** Several who look at once ask for it several times. */
const notWithinMs = 15_000;

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'figures.count': Record<string, never>;
  }
}

/** Counts the figures of a company anew after somebody looked at them. */
export const countFiguresJob = job({
  name: 'figures.count',
  queue: 'default',
  payload: z.object({}),
  attempts: 3,
  backoffMs: 5_000,
  run: ({ ctx }) => recountMoneyFigures(ctx, notWithinMs),
});
