import { dayOf } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockLateFees } from './lock-late-fees.ts';
import { bringDown } from './lower-late-fees.ts';

/**
 * Takes back the late fees of bills that are void themselves, or about to be, in the same transaction. What was paid on a late fee becomes prepaid
 * money of the property; one that was waived in part stays with the amount of its credit notes, and nothing is owed on it.
 */
export async function voidLateFeeOf(
  scope: OperationScope,
  billIds: string | readonly string[],
): Promise<void> {
  const { db, tenantId } = scope;
  const ids = typeof billIds === 'string' ? [billIds] : [...billIds];
  await lockLateFees(db, tenantId);
  const fees = await db.bill.findMany({
    where: { tenantId, lateFeeOf: { in: ids }, status: { not: 'void' } },
    select: { id: true, amount: true, creditedAmount: true, periodEnd: true, explanation: true },
  });
  await bringDown(
    scope,
    fees
      .filter(({ amount, creditedAmount }) => creditedAmount < amount)
      .map(({ id, creditedAmount, periodEnd, explanation }) => ({
        lateFeeId: id,
        target: creditedAmount,
        endDay: dayOf(periodEnd),
        explanation,
      })),
  );
}
