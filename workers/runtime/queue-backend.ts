import {
  createPostgresBackend,
  createRedisBackend,
  type Queue,
  type Worker,
  type WorkerOptions,
  withBackend,
} from 'bullmq';
import { Redis } from 'ioredis';
import { env } from '#app/kernel/env.ts';
import { log } from '#app/kernel/log.ts';
import type { QueueName } from './job.ts';

/** What travels through the queue: the company and the row of the outbox; the payload is read from the database. */
export type Envelope = { tenantId: string };

export type JobQueue = Pick<
  Queue<Envelope>,
  'addBulk' | 'getJob' | 'getJobCounts' | 'close' | 'waitUntilReady'
>;
export type JobWorker = Pick<Worker<Envelope>, 'close' | 'waitUntilReady' | 'isRunning'>;
type Process = ConstructorParameters<typeof Worker<Envelope>>[1];

export type QueueBackend = {
  kind: 'redis' | 'postgres';
  queue(name: QueueName): JobQueue;
  worker(name: QueueName, process: Process, options: Omit<WorkerOptions, 'connection'>): JobWorker;
  /** Whether the backend answers; for `/readyz`. */
  answers(): Promise<boolean>;
  /** Ends the connections that it made itself; queues and workers are closed by their makers. */
  close(): Promise<void>;
};

/** Redis (ioredis) when `REDIS_URL` is set, PostgreSQL when not. */
export function openQueueBackend(): QueueBackend {
  return env().REDIS_URL
    ? redisBackend(env().REDIS_URL as string)
    : postgresBackend(env().DATABASE_QUEUE_URL);
}

// The braces keep all keys of the queues in one slot of a Redis cluster.
const redisPrefix = '{linli}';

function redisBackend(url: string): QueueBackend {
  const { Queue, Worker } = withBackend(createRedisBackend);
  const connection = new Redis(url, { maxRetriesPerRequest: null, enableReadyCheck: false });
  connection.on('error', (error) => log.warn({ err: error }, 'Redis cannot be reached'));
  return {
    kind: 'redis',
    queue: (name) => listening(new Queue(name, { connection, prefix: redisPrefix })),
    worker: (name, process, options) =>
      listening(
        new Worker(name, process as never, { ...options, connection, prefix: redisPrefix }),
      ) as JobWorker,
    answers: async () => {
      const answer = await Promise.race([
        connection.ping().catch(() => ''),
        new Promise((resolve) => setTimeout(resolve, 1_000)),
      ]);
      return answer === 'PONG';
    },
    close: async () => connection.disconnect(),
  };
}

function postgresBackend(connectionString: string): QueueBackend {
  const { Queue, Worker } = withBackend(createPostgresBackend);
  const connection = { connectionString, migrate: true, max: 3 };
  const opened: JobQueue[] = [];
  return {
    kind: 'postgres',
    queue: (name) => {
      const queue = listening(new Queue<Envelope>(name, { connection }));
      opened.push(queue as unknown as JobQueue);
      return queue as unknown as JobQueue;
    },
    worker: (name, process, options) =>
      listening(new Worker(name, process as never, { ...options, connection })) as unknown as JobWorker,
    answers: async () => {
      try {
        await opened[0]?.getJobCounts('waiting');
        return true;
      } catch {
        return false;
      }
    },
    close: async () => {},
  };
}

/** Without a listener, an error of the connection would end the process. */
function listening<T extends { on(event: 'error', listener: (error: Error) => void): unknown }>(
  emitter: T,
): T {
  emitter.on('error', (error) => log.warn({ err: error }, 'the queue cannot be reached'));
  return emitter;
}
