import type { TenantDb } from '#tenants/with-tenant.ts';
import { type InsertTerms, insertBills } from './insert-bills.ts';
import { isBadData } from './is-bad-data.ts';
import { addOddMonth } from './odd-months.ts';

/**
 * Bills one property fee item by fee item. One whose figures the database refuses is parked as `computation_failed`; it stops none
 * of the others.
 */
export async function billOrPark(
  db: TenantDb,
  terms: Omit<InsertTerms, 'mayExist'>,
): Promise<{ bills: number; amount: bigint }> {
  const { tenantId, runId, month, through } = terms;
  const items = await db.feeItem.findMany({
    where: { tenantId, status: 'active' },
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  const total = { bills: 0, amount: 0n };
  for (const { id: feeItemId } of items) {
    await db.$executeRaw`savepoint contract`;
    try {
      const { bills, amount } = await insertBills(db, { ...terms, feeItemId, mayExist: true });
      total.bills += bills;
      total.amount += amount;
    } catch (error) {
      if (!isBadData(error)) throw error;
      await db.$executeRaw`rollback to savepoint contract`;
      await db.$executeRaw`
        insert into billing_oddity (tenant_id, run_id, property_id, fee_item_id, reason, months)
        values (${tenantId}::uuid, ${runId}::uuid, ${through}::uuid, ${feeItemId}::uuid, 'computation_failed', array[${month}::date])
        ${addOddMonth}`;
    }
  }
  return total;
}
