import { type QueueName, queueNames, type RegisteredJob } from './job.ts';
import { createOutboxRelay } from './outbox-relay.ts';
import { type PeriodicTask, startPeriodicTasks } from './periodic-task.ts';
import { processJob } from './process-job.ts';
import { openQueueBackend } from './queue-backend.ts';

/**
 * How many jobs of a queue one process runs at a time. Imports hold much in memory and are alone. Billing works in the database, a company at a time
 * (see `lockRun`), and gives way by turns, so that many small companies do not wait for a large one.
 */
const concurrency: Record<QueueName, number> = { default: 8, billing: 3, imports: 1, mail: 2 };

const defaultSweepEveryMs = 15_000;
/** A job that was handed over so long ago and is not done may have been forgotten by the queue. */
const defaultForgottenAfterMs = 30_000;

export type Workers = {
  answers(): Promise<boolean>;
  relayNow(): Promise<number>;
  sweepNow(olderThanMs: number): Promise<number>;
  /** Takes no new jobs, lets running ones come to a safe point, and ends within the deadline. */
  stop(options?: { deadlineMs?: number }): Promise<void>;
};

/** Starts everything a worker process does: the relay of the outbox, the sweeper, the job workers and the periodic tasks. */
export async function startWorkers(
  jobs: RegisteredJob[],
  options: { tasks?: PeriodicTask[]; sweepEveryMs?: number; forgottenAfterMs?: number; lockMs?: number } = {},
): Promise<Workers> {
  const backend = openQueueBackend();
  const stopping = new AbortController();
  const relay = createOutboxRelay(backend, jobs);
  const workers = queueNames.map((name) =>
    backend.worker(name, (queued, token) => processJob(jobs, queued, token, stopping.signal), {
      concurrency: concurrency[name],
      lockDuration: options.lockMs ?? 30_000,
      stalledInterval: options.lockMs ?? 30_000,
      // A job whose worker was killed is taken up again; it gives up only after its own attempts.
      maxStalledCount: 20,
    }),
  );
  await Promise.all(workers.map((worker) => worker.waitUntilReady()));
  relay.start();
  const sweep: PeriodicTask = {
    name: 'outbox.sweep',
    everyMs: options.sweepEveryMs ?? defaultSweepEveryMs,
    run: async () => {
      await relay.sweepNow(options.forgottenAfterMs ?? defaultForgottenAfterMs);
    },
  };
  const periodic = startPeriodicTasks([sweep, ...(options.tasks ?? [])]);
  return {
    answers: () => backend.answers(),
    relayNow: () => relay.relayNow(),
    sweepNow: (olderThanMs) => relay.sweepNow(olderThanMs),
    async stop({ deadlineMs = 25_000 } = {}) {
      stopping.abort(new Error('The worker is stopping'));
      const closing = Promise.all([
        ...workers.map((worker) => worker.close()),
        periodic.stop(),
        relay.stop(),
      ]);
      // `close()` never times out by itself: what is not done by the deadline is taken up by another worker.
      await Promise.race([closing, new Promise((resolve) => setTimeout(resolve, deadlineMs).unref())]);
      await backend.close();
    },
  };
}
