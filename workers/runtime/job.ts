import type { z } from 'zod';
import type { TenantContext } from '#tenants/context.ts';
import type { JobName } from '#tenants/outbox.ts';

/** Jobs of one queue wait for each other; a slow kind of work has a queue of its own. */
export const queueNames = ['default', 'billing', 'imports', 'mail'] as const;
export type QueueName = (typeof queueNames)[number];

export type JobScope<P> = {
  /** The system, within the company that the job belongs to. */
  ctx: TenantContext;
  payload: P;
  /** Ends when the worker is told to stop: a long job leaves off at its next safe point, throwing `signal.reason`, and is run again. */
  signal: AbortSignal;
  /** Whether others that wait in the queue should have their turn: a long job then leaves off at its next safe point and answers `again`. */
  isTurnOver?: () => boolean;
};

export type JobDefinition<N extends string, S extends z.ZodType> = {
  /** `<noun>.<verb>` */
  name: N;
  queue: QueueName;
  payload: S;
  /** How often it is tried before it is parked as failed. */
  attempts: number;
  /** Wait before the second try, milliseconds; doubled each time. */
  backoffMs: number;
  /** A few lines that call operations. It may run twice: its effect must not. */
  // biome-ignore lint/suspicious/noConfusingVoidType: most answer nothing
  run(scope: JobScope<z.output<S>>): Promise<void | 'again'>;
};

/**
 * One job, one file, listed in `workers/registry`. Its file also adds its payload to `JobPayloads` (see `tenants/outbox`).
 */
export function job<N extends JobName, S extends z.ZodType>(
  definition: JobDefinition<N, S>,
): JobDefinition<N, S> {
  return definition;
}

/** A job as the runtime holds it: each has its own payload, which is parsed before it runs. */
// biome-ignore lint/suspicious/noExplicitAny: the payloads of all jobs have no common type
export type RegisteredJob = JobDefinition<any, any>;
