import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockRun } from './lock-run.ts';
import { reverseReason } from './reverse-bill.ts';

/**
 * Takes back a whole run in the background, bill by bill as `reverseBill` does; `getBillingRun` shows how far it is. Also goes on with a reversal that
 * has stopped. The schedule does not bill the month again by itself.
 *
 * @throws DomainError `not_found`, `run_not_posted`
 */
export const reverseBillingRun = operation({
  name: 'billing-run.reverse',
  kind: 'write',
  input: z.object({ runId: z.uuid(), reason: reverseReason }),
  can: ['void', 'BillingRun'],
  timeoutMs: 60_000,
  async run({ db, tenantId, ctx, authorize, outbox, audit }, { runId, reason }): Promise<void> {
    const run = await lockRun(db, tenantId, runId);
    authorize('void', 'BillingRun', run);
    const goesOn = run.status === 'reversing';
    if (!goesOn && run.status !== 'posted' && run.status !== 'failed')
      throw new DomainError('run_not_posted');
    await db.billingRun.update({
      where: { tenantId_id: { tenantId, id: runId } },
      data: goesOn
        ? { error: null }
        : {
            status: 'reversing',
            error: null,
            done: 0,
            total: await db.bill.count({ where: { tenantId, runId, status: { not: 'void' } } }),
            reverseReason: reason,
            reversedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
          },
    });
    await outbox('billing-run.reverse', { runId });
    audit('BillingRun', runId, { reason, month: dayOf(run.month) });
  },
});
