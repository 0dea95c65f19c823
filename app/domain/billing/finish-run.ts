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
  const prepaid = await db.$queryRaw<unknown[]>`
    select 1 as one from payment where tenant_id = ${tenantId}::uuid and credit_amount > 0 limit 1`;
  if (prepaid.length > 0) await outbox('credit.apply', run.propertyId ? { propertyId: run.propertyId } : {});
  audit('BillingRun', run.id, { status: 'posted' });
}
