import { closeDatabase } from '#tenants/database/clients.ts';
import { jobs } from '#workers/registry.ts';
import { startWorkers } from '#workers/runtime/start-workers.ts';

/**
 * A worker process with every job but mail, which takes up the work of a killed one after two seconds instead of thirty, so that a test
 * can kill it often.
 */
const workers = await startWorkers(
  jobs.filter(({ queue }) => queue !== 'mail'),
  { lockMs: 2_000, sweepEveryMs: 1_000, forgottenAfterMs: 3_000 },
);
process.send?.('ready');
process.once('SIGTERM', async () => {
  await workers.stop({ deadlineMs: 5_000 });
  await closeDatabase();
  process.exit(0);
});
