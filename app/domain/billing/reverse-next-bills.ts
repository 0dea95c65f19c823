import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { takeBackPrepaidYear } from './grant-prepaid-year.ts';
import { lockRun } from './lock-run.ts';
import { reverseBills } from './reverse-bills.ts';

/** A bill with money on it costs as much as some dozen without. */
const mostPaid = 250;

/**
 * Reverses the next bills of a run that is being taken back, as one transaction; the run is reversed when none is left. Whoever calls it again goes
 * on where it stopped: a bill that is reversed is passed over.
 */
export const reverseNextBills = operation({
  name: 'billing-run.reverse-bills',
  kind: 'write',
  input: z.object({ runId: z.uuid(), bills: z.int().min(1).max(20_000) }),
  can: ['void', 'BillingRun'],
  timeoutMs: 300_000,
  async run(scope, { runId, bills }): Promise<'more' | 'finished'> {
    const { db, tenantId, audit, now } = scope;
    const run = await lockRun(db, tenantId, runId);
    if (run.status !== 'reversing') return 'finished';
    const ids = await nextBills(db, tenantId, runId, bills);
    const where = { tenantId_id: { tenantId, id: runId } };
    if (ids.length > 0) {
      const reversed = await reverseBills(scope, ids);
      await db.billingRun.update({ where, data: { done: { increment: ids.length } } });
      const { propertyIds: _, ...detail } = reversed;
      audit('BillingRun', runId, detail);
      return 'more';
    }
    await takeBackPrepaidYear(db, tenantId, run);
    // What it had parked is not waiting for anything any more.
    await db.billingOddity.updateMany({
      where: { tenantId, runId, settledAt: null },
      data: { settledAt: now },
    });
    await db.billingRun.update({ where, data: { status: 'reversed', reversedAt: now, error: null } });
    audit('BillingRun', runId, { status: 'reversed' });
    return 'finished';
  },
});

/** By id, so that the same bills come first for everybody; fewer where many of them have been paid. */
async function nextBills(db: TenantDb, tenantId: string, runId: string, limit: number): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string; isPaid: boolean }[]>`
    select id, paid_amount > 0 as "isPaid" from bill
    where tenant_id = ${tenantId}::uuid and run_id = ${runId}::uuid and status <> 'void'
    order by id limit ${limit}`;
  let paid = 0;
  const end = rows.findIndex(({ isPaid }) => isPaid && ++paid > mostPaid);
  return (end < 0 ? rows : rows.slice(0, end)).map(({ id }) => id);
}
