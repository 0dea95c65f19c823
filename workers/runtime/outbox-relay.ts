import { log } from '#app/kernel/log.ts';
import { type QueueName, queueNames, type RegisteredJob } from './job.ts';
import { relayUnfinished, relayWaiting, type WaitingMessage } from './outbox-store.ts';
import { pause } from './pause.ts';
import type { Envelope, JobQueue, QueueBackend } from './queue-backend.ts';

const batchSize = 500;
const idleMs = 200;
/** A failed job is kept so long in the queue, for a look; its outbox row keeps the reason for good. */
const keepFailedSeconds = 24 * 3600;

export type OutboxRelay = {
  /** Hands over all that waits now; returns how many. */
  relayNow(): Promise<number>;
  /** Hands over again what the queue has forgotten (Redis was flushed, a process was killed); returns how many. */
  sweepNow(olderThanMs: number): Promise<number>;
  start(): void;
  stop(): Promise<void>;
};

/**
 * Hands rows of the outbox to the queue, with the row's id as the job's id, so that a repetition is no second job. Any number of
 * processes may do it at once.
 */
export function createOutboxRelay(backend: QueueBackend, jobs: RegisteredJob[]): OutboxRelay {
  const queues = new Map<QueueName, JobQueue>(queueNames.map((name) => [name, backend.queue(name)]));
  const names = jobs.map((entry) => entry.name as string);
  const loop = new AbortController();
  let running: Promise<void> | undefined;

  const queueOf = (message: WaitingMessage): QueueName =>
    jobs.find((entry) => entry.name === message.job)?.queue ?? 'default';

  async function handOver(messages: WaitingMessage[]): Promise<void> {
    for (const name of queueNames) {
      const mine = messages.filter((message) => queueOf(message) === name);
      if (mine.length > 0) await queues.get(name)?.addBulk(mine.map((message) => toBullJob(message, jobs)));
    }
  }

  async function handOverForgotten(messages: WaitingMessage[]): Promise<number> {
    const forgotten: WaitingMessage[] = [];
    for (const message of messages) {
      const known = await queues.get(queueOf(message))?.getJob(message.id);
      if (!known) forgotten.push(message);
    }
    await handOver(forgotten);
    return forgotten.length;
  }

  async function relayNow(): Promise<number> {
    if (names.length === 0) return 0;
    for (let total = 0; ; ) {
      const count = await relayWaiting(names, batchSize, handOver);
      total += count;
      if (count < batchSize) return total;
    }
  }

  async function sweepNow(olderThanMs: number): Promise<number> {
    if (names.length === 0) return 0;
    for (let total = 0; ; ) {
      const { looked, again } = await relayUnfinished(names, olderThanMs, batchSize, handOverForgotten);
      total += again;
      if (looked < batchSize) return total;
    }
  }

  async function run(): Promise<void> {
    while (!loop.signal.aborted) {
      const count = await relayNow().catch((error) => {
        log.warn({ err: error }, 'the outbox could not be relayed');
        return 0;
      });
      if (count === 0) await pause(idleMs, loop.signal);
    }
  }

  return {
    relayNow,
    sweepNow,
    start() {
      running = run();
    },
    async stop() {
      loop.abort();
      await running;
      await Promise.all([...queues.values()].map((queue) => queue.close()));
    },
  };
}

function toBullJob(message: WaitingMessage, jobs: RegisteredJob[]) {
  const definition = jobs.find((entry) => entry.name === message.job);
  return {
    name: message.job,
    data: { tenantId: message.tenantId } satisfies Envelope,
    opts: {
      jobId: message.id,
      attempts: definition?.attempts ?? 1,
      backoff: { type: 'exponential' as const, delay: definition?.backoffMs ?? 1_000 },
      removeOnComplete: true,
      removeOnFail: { age: keepFailedSeconds },
    },
  };
}
