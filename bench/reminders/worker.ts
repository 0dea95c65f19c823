/** A worker process as in production: relay, queues, every job, and one more that does nothing, for what the queue alone takes. */
import { z } from 'zod';
import { closeDatabase } from '#tenants/database/clients.ts';
import { jobs } from '#workers/registry.ts';
import { job } from '#workers/runtime/job.ts';
import { startWorkers } from '#workers/runtime/start-workers.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'bench.nothing': Record<string, never>;
  }
}

const nothing = job({
  name: 'bench.nothing',
  queue: 'default',
  payload: z.object({}),
  attempts: 3,
  backoffMs: 1_000,
  run: async () => {},
});

// A killed worker's job is taken up again after five seconds instead of thirty; its batch of mails keeps the lease that it has.
const workers = await startWorkers([...jobs, nothing], {
  lockMs: 5_000,
  sweepEveryMs: 5_000,
  forgottenAfterMs: 15_000,
});
process.once('SIGTERM', async () => {
  await workers.stop({ deadlineMs: 10_000 });
  await closeDatabase();
  process.exit(0);
});
process.send?.('ready');
