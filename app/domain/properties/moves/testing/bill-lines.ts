import { type Day, dayOf } from '#app/kernel/dates.ts';
import { withTenant } from '#tenants/with-tenant.ts';

export type BillLine = [who: string | null, from: Day, to: Day, owed: bigint];

/** The live bills of an item by who pays which days, with what is owed or paid for them, in minor units. */
export async function billLines(tenantId: string, feeItemId: string): Promise<BillLine[]> {
  const bills = await withTenant(tenantId, (db) =>
    db.bill.findMany({
      where: { tenantId, feeItemId, status: { not: 'void' } },
      orderBy: { periodStart: 'asc' },
      include: { person: true },
    }),
  );
  return bills.map((bill) => [
    bill.person?.name ?? null,
    dayOf(bill.periodStart),
    dayOf(bill.endsEarlyOn ?? bill.periodEnd),
    bill.amount - bill.creditedAmount,
  ]);
}
