import type { OperationScope } from '#tenants/operation.ts';
import type { LockedRun } from './lock-run.ts';
import { settleParked } from './settle-parked.ts';

/** Ends a run. One that the schedule began moves the schedule on, and only now: what was not posted is billed again. */
export async function finishRun(
  { db, tenantId, now, audit, outbox }: OperationScope,
  run: LockedRun,
): Promise<void> {
  await db.billingRun.update({
    where: { tenantId_id: { tenantId, id: run.id } },
    data: { status: 'posted', finishedAt: now, error: null },
  });
  await settleParked(db, tenantId, run, now);
  if (run.trigger === 'schedule') {
    await db.billingSchedule.updateMany({
      where: { tenantId, OR: [{ billedThrough: null }, { billedThrough: { lt: run.month } }] },
      data: { billedThrough: run.month },
    });
  }
  await outbox('credit.apply', {});
  audit('BillingRun', run.id, { status: 'posted' });
}
