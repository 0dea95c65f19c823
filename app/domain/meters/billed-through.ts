import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

type Billed = { id: string; propertyId: string | null; feeItemId: string };

/**
 * The day of the last reading whose consumption is charged: for a property's meter the end of its last bill of the item, for a public one the end
 * of the last shared cost that is confirmed. Null where nothing is. What is read up to that day would never be charged.
 */
export async function billedThrough(db: TenantDb, tenantId: string, meter: Billed): Promise<Day | null> {
  if (meter.propertyId === null) {
    const cost = await db.sharedCost.findFirst({
      where: { tenantId, meterId: meter.id, status: 'confirmed' },
      orderBy: { periodEnd: 'desc' },
      select: { periodEnd: true },
    });
    return cost && dayOf(cost.periodEnd);
  }
  const bill = await db.bill.findFirst({
    where: {
      tenantId,
      propertyId: meter.propertyId,
      feeItemId: meter.feeItemId,
      status: { not: 'void' },
      lateFeeOf: null,
    },
    orderBy: { periodStart: 'desc' },
    select: { periodEnd: true },
  });
  return bill && dayOf(bill.periodEnd);
}
