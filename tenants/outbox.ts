import { newId } from '#app/kernel/ids.ts';
import { toStoredJson } from '#app/kernel/json.ts';
import type { TenantDb } from './with-tenant.ts';

/**
 * Every job and its payload. Each file of `workers/jobs` adds its own line (declaration merging), so that recording a job
 * type-checks without the domain knowing the workers.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled by workers/jobs
export interface JobPayloads {}

export type JobName = keyof JobPayloads & string;

/** Records that `job` must run once this transaction has committed. The relay hands it to the queue. */
export type Outbox = <N extends JobName>(
  job: N,
  payload: JobPayloads[N],
  options?: { runAt?: Date },
) => Promise<string>;

export function outboxOf(db: TenantDb, tenantId: string): Outbox {
  return async (job, payload, options) => {
    const id = newId();
    await db.outboxMessage.create({
      data: {
        tenantId,
        id,
        job,
        payload: toStoredJson(payload) ?? {},
        ...(options?.runAt ? { runAt: options.runAt } : {}),
      },
    });
    return id;
  };
}
