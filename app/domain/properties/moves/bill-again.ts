import { insertBills } from '#app/domain/billing/insert-bills.ts';
import { lockRun } from '#app/domain/billing/lock-run.ts';
import { accountIds } from '#app/domain/ledger/account-ids.ts';
import { type Day, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorDigits } from '#app/kernel/money.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** A month as a run counts it, with the items whose bills are missing in it. */
export type MissingBills = { month: Day; feeItemIds: readonly string[] };

/**
 * Bills a property's missing days within the caller's transaction, as a run of that month does, the months in their order: metered items
 * go on from the bill before. Bills that exist stay as they are. Each month is a posted run of the one property.
 *
 * @throws DomainError `period_closed` where the books are closed through today
 */
export async function billAgain(
  scope: OperationScope,
  propertyId: string,
  missing: readonly MissingBills[],
): Promise<string[]> {
  const { db, tenantId, ctx, now, outbox } = scope;
  const accounts = await accountIds(db, tenantId, ['receivables', 'income', 'taxes']);
  const runIds: string[] = [];
  for (const { month, feeItemIds } of [...missing].sort((a, b) => (a.month < b.month ? -1 : 1))) {
    const runId = newId();
    await db.billingRun.create({
      data: {
        tenantId,
        id: runId,
        month: toDateColumn(`${month.slice(0, 7)}-01`),
        propertyId,
        trigger: 'manual',
        status: 'posted',
        total: 1,
        done: 1,
        createdAt: now,
        startedAt: now,
        finishedAt: now,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    await lockRun(db, tenantId, runId);
    let [billCount, amount] = [0, 0n];
    for (const feeItemId of feeItemIds) {
      const billed = await insertBills(db, {
        tenantId,
        runId,
        month,
        feeItemId,
        propertyId,
        after: null,
        through: null,
        minorDigits: minorDigits(ctx.tenant.currency),
        accounts,
        postedOn: localDay(now, ctx.tenant.timeZone),
        isBelated: true,
        mayExist: true,
      });
      billCount += billed.bills;
      amount += billed.amount;
    }
    await db.billingRun.update({
      where: { tenantId_id: { tenantId, id: runId } },
      data: { billCount, amount },
    });
    if (billCount > 0) {
      await outbox('bills.announce', { runId, afterPropertyId: null, throughPropertyId: propertyId });
    }
    runIds.push(runId);
  }
  return runIds;
}
