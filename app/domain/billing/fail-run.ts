import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/**
 * Marks a run as failed with what stopped it; what it posted so far stays, and posting it again goes on from there. One that is being reversed keeps
 * the reason and goes on when it is reversed again.
 */
export const failRun = operation({
  name: 'billing-run.fail',
  kind: 'write',
  input: z.object({ runId: z.uuid(), error: z.string().max(500) }),
  can: ['post', 'BillingRun'],
  async run({ db, tenantId, audit }, { runId, error }): Promise<void> {
    await db.billingRun.updateMany({
      where: { tenantId, id: runId, status: 'posting' },
      data: { status: 'failed', error },
    });
    await db.billingRun.updateMany({ where: { tenantId, id: runId, status: 'reversing' }, data: { error } });
    audit('BillingRun', runId, { error });
  },
});
