import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { lockRun } from './lock-run.ts';

/** Takes up a run that failed before; says whether there is anything to post. */
export const resumeRun = operation({
  name: 'billing-run.resume',
  kind: 'write',
  input: z.object({ runId: z.uuid() }),
  can: ['post', 'BillingRun'],
  timeoutMs: 120_000,
  async run({ db, tenantId, audit, now }, { runId }): Promise<boolean> {
    const run = await lockRun(db, tenantId, runId);
    audit('BillingRun', runId, { status: run.status });
    if (run.status !== 'posting' && run.status !== 'failed') return false;
    await db.$executeRaw`
      update billing_run set status = 'posting', error = null, started_at = coalesce(started_at, ${now})
      where tenant_id = ${tenantId}::uuid and id = ${runId}::uuid`;
    return true;
  },
});
