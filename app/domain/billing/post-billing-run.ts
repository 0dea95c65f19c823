import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { grantPrepaidYear } from './grant-prepaid-year.ts';
import { lockRun } from './lock-run.ts';
import { countRunProperties } from './run-scope.ts';

/**
 * Posts a previewed run, or one that failed, in the background; `getBillingRun` shows how far it is. A property that is billed a year in
 * advance is granted, in the same act, what its fee items let off for that.
 *
 * @throws DomainError `not_found`, `run_not_previewed`, `run_already_posted`
 */
export const postBillingRun = operation({
  name: 'billing-run.post',
  kind: 'write',
  input: z.object({ runId: z.uuid() }),
  can: ['post', 'BillingRun'],
  timeoutMs: 60_000,
  async run(scope, { runId }): Promise<{ runId: string }> {
    const { db, tenantId, outbox, audit, now } = scope;
    const run = await lockRun(db, tenantId, runId);
    if (run.status !== 'draft' && run.status !== 'failed') throw new DomainError('run_already_posted');
    if (run.status === 'draft') {
      if (run.preview === null) throw new DomainError('run_not_previewed');
      // What the preview found odd is found anew while posting, from the facts of then.
      await db.billingOddity.deleteMany({ where: { tenantId, runId } });
      await grantPrepaidYear(scope, run);
    }
    await db.billingRun.update({
      where: { tenantId_id: { tenantId, id: runId } },
      data: {
        status: 'posting',
        error: null,
        startedAt: now,
        total: await countRunProperties(db, tenantId, run),
      },
    });
    await outbox('billing-run.post', { runId });
    audit('BillingRun', runId, { month: dayOf(run.month), months: run.months });
    return { runId };
  },
});
