import { z } from 'zod';
import { type FigureName, figureCounts } from '#app/domain/figures/figure-counts.ts';
import { recountFigures } from '#app/domain/figures/recount-figures.ts';
import { job } from '#workers/runtime/job.ts';

/** Several who look at once ask for it several times. */
const olderThanMs = 15_000;

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'figures.count': { name: FigureName; key: string };
  }
}

/** Counts kept figures of a company anew after somebody looked at them. */
export const countFiguresJob = job({
  name: 'figures.count',
  queue: 'default',
  payload: z.object({ name: z.enum(Object.keys(figureCounts) as [FigureName]), key: z.string().max(200) }),
  attempts: 3,
  backoffMs: 5_000,
  run: ({ ctx, payload }) => recountFigures(ctx, { ...payload, olderThanMs }),
});
