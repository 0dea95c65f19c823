import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { fromStoredJson, type StoredJson } from '#app/kernel/json.ts';
import { log } from '#app/kernel/log.ts';
import { findTenantById } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { RegisteredJob } from './job.ts';
import { markDone, markFailed, openMessage, recordAgain } from './outbox-store.ts';
import type { Envelope } from './queue-backend.ts';

/** How long a job works before it gives way to those that wait in its queue: a large company to the small ones, not they to it. */
const turnMs = 2_000;
/** How long a job that was stopped half-way rests before another worker takes it up. */
const resumeAfterMs = 500;

/**
 * Runs one job of the queue. The queue is a hint and the outbox row is the truth: a job whose row is done does nothing, and the row is marked
 * when the effect is complete. After the last attempt the row is parked with its error.
 */
export async function processJob(
  jobs: RegisteredJob[],
  queued: Job<Envelope>,
  token: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  const { tenantId } = queued.data;
  const outboxId = queued.id as string;
  const message = await openMessage(tenantId, outboxId);
  if (!message) return;
  const definition = jobs.find((entry) => entry.name === message.job);
  if (!definition) throw new Error(`No job is named ${message.job}`);
  const row = await findTenantById(tenantId);
  if (!row) throw new UnrecoverableError('The company is gone');
  const startedAt = Date.now();
  const entry = log.child({ job: message.job, tenant: row.slug, outbox: outboxId });
  try {
    const payload = definition.payload.parse(fromStoredJson(message.payload as StoredJson)) as never;
    const ctx = systemContext(toTenant(row), message.job, { requestId: outboxId });
    const outcome = await definition.run({
      ctx,
      payload,
      signal,
      isTurnOver: () => Date.now() - startedAt > turnMs,
    });
    if (outcome === 'again') return await recordAgain(tenantId, outboxId);
  } catch (error) {
    if (signal.aborted) {
      // The worker is stopping: the rest is left to another, and it is no failed attempt.
      await queued.moveToDelayed(Date.now() + resumeAfterMs, token);
      throw new DelayedError();
    }
    const text = error instanceof Error ? error.message : String(error);
    const attempt = queued.attemptsMade + 1;
    if (attempt >= (queued.opts.attempts ?? 1) || error instanceof UnrecoverableError) {
      await markFailed(tenantId, outboxId, text);
      entry.error({ err: error, attempt }, 'job parked as failed');
    } else {
      entry.warn({ err: error, attempt }, 'job will be tried again');
    }
    throw error;
  }
  await markDone(tenantId, outboxId);
  entry.info({ ms: Date.now() - startedAt }, 'job done');
}
