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

/**
 * Records that `job` must run once this transaction has committed. The relay hands it to the queue. With an `id` of the caller's own, a
 * repetition under the same id records nothing.
 */
export type Outbox = <N extends JobName>(
  job: N,
  payload: JobPayloads[N],
  options?: { runAt?: Date; id?: string },
) => Promise<string>;

export function outboxOf(db: TenantDb, tenantId: string): Outbox {
  return async (job, payload, options) => {
    const id = options?.id ?? newId();
    await db.outboxMessage.createMany({
      data: {
        tenantId,
        id,
        job,
        payload: toStoredJson(payload) ?? {},
        ...(options?.runAt ? { runAt: options.runAt } : {}),
      },
      skipDuplicates: options?.id !== undefined,
    });
    return id;
  };
}
