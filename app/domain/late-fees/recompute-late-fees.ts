import { addDays, localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockLateFees } from './lock-late-fees.ts';
import { lowerLateFees } from './lower-late-fees.ts';
import { raiseLateFees } from './raise-late-fees.ts';

/**
 * Brings the late fees of these bills to what they must be through yesterday, in the transaction that changed what was owed on them and after the
 * change. Call it wherever money goes to a bill, comes back from it or is credited on it: a payment may count from a day in the past, and a bill that
 * is paid is not looked at again by the nightly accrual. Bills without a rule, late fees and void bills are left alone.
 *
 * @throws DomainError `period_closed` where the books are closed through today and a late fee changes
 */
export async function recomputeLateFees(scope: OperationScope, billIds: readonly string[]): Promise<void> {
  if (billIds.length === 0) return;
  const { db, tenantId, ctx, now } = scope;
  if ((await db.lateFeeRule.count({ where: { tenantId }, take: 1 })) === 0) return;
  await lockLateFees(db, tenantId);
  const ids = [...new Set(billIds)];
  await db.$executeRaw`
    select from bill where tenant_id = ${tenantId}::uuid and id = any(${ids}::uuid[]) order by id for update`;
  const today = localDay(now, ctx.tenant.timeZone);
  const through = addDays(today, -1);
  const { tooHigh } = await raiseLateFees(db, {
    tenantId,
    through,
    bills: Prisma.sql`b.id = any(${ids}::uuid[])`,
    postedOn: today,
  });
  await lowerLateFees(scope, tooHigh, through);
}
