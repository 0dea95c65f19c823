import { localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { PaidChange } from './change-bills-paid.ts';
import { byDueDay, lockBills, remainingOf } from './lock-bills.ts';

/** What a payment did to a bill, in minor units: `standing` is still on it, `reversed` was taken back, `owed` is what the bill lacks now. */
export type LockedAllocation = { billId: string; standing: bigint; reversed: bigint; owed: bigint };

/** The allocations of a payment in the order in which their bills are due, with the bills locked. The payment itself must be locked. */
export async function lockAllocations(
  { db, tenantId }: OperationScope,
  paymentId: string,
): Promise<LockedAllocation[]> {
  const allocations = await db.paymentAllocation.findMany({ where: { tenantId, paymentId } });
  const bills = await lockBills(
    db,
    tenantId,
    allocations.map((allocation) => allocation.billId),
  );
  const byBill = new Map(allocations.map((allocation) => [allocation.billId, allocation]));
  return bills.sort(byDueDay).map((bill) => {
    const { amount = 0n, reversedAmount = 0n } = byBill.get(bill.id) ?? {};
    return {
      billId: bill.id,
      standing: amount - reversedAmount,
      reversed: reversedAmount,
      owed: remainingOf(bill),
    };
  });
}

/** Raises what was taken back of allocations, or lowers it where the amount is negative. From today on it counts as owed again. */
export async function reverseAllocations(
  { db, tenantId, ctx, now }: OperationScope,
  paymentId: string,
  changes: PaidChange[],
): Promise<void> {
  if (changes.length === 0) return;
  await db.$executeRaw`
    update payment_allocation a set reversed_amount = a.reversed_amount + c.amount,
      reversed_on = case when a.reversed_amount + c.amount > 0 then ${localDay(now, ctx.tenant.timeZone)}::date end
    from unnest(${changes.map((change) => change.billId)}::uuid[], ${changes.map((change) => change.amount)}::bigint[]) as c (id, amount)
    where a.tenant_id = ${tenantId}::uuid and a.payment_id = ${paymentId}::uuid and a.bill_id = c.id`;
}
