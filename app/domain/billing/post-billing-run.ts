import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockRun } from './lock-run.ts';

/**
 * Posts a previewed run, or one that failed, in the background; `getBillingRun` shows how far it is.
 *
 * @throws DomainError `not_found`, `run_not_previewed`, `run_already_posted`
 */
export const postBillingRun = operation({
  name: 'billing-run.post',
  kind: 'write',
  input: z.object({ runId: z.uuid() }),
  can: ['post', 'BillingRun'],
  timeoutMs: 60_000,
  async run({ db, tenantId, outbox, audit, now }, { runId }): Promise<{ runId: string }> {
    const run = await lockRun(db, tenantId, runId);
    if (run.status === 'posting' || run.status === 'posted') throw new DomainError('run_already_posted');
    if (run.status === 'draft' && run.preview === null) throw new DomainError('run_not_previewed');
    // What the preview found odd is found anew while posting, from the facts of then.
    if (run.status === 'draft') await db.billingOddity.deleteMany({ where: { tenantId, runId } });
    await db.billingRun.update({
      where: { tenantId_id: { tenantId, id: runId } },
      data: {
        status: 'posting',
        error: null,
        startedAt: now,
        total: await db.property.count({ where: { tenantId } }),
      },
    });
    await outbox('billing-run.post', { runId });
    audit('BillingRun', runId, { month: dayOf(run.month) });
    return { runId };
  },
});
