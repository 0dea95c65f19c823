import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { LockedBill } from './settlement/lock-bills.ts';

/** Whose payment cash for a property is: the person of its bills, else who pays for the property on that day; null where nobody is known. */
export async function payerOf(
  db: TenantDb,
  tenantId: string,
  propertyId: string,
  bills: LockedBill[],
  on: Day,
): Promise<string | null> {
  const ofBills = bills.find((bill) => bill.personId !== null)?.personId;
  if (ofBills) return ofBills;
  const day = toDateColumn(on);
  const tenure = await db.tenure.findFirst({
    where: {
      tenantId,
      propertyId,
      AND: [
        { OR: [{ startsOn: null }, { startsOn: { lte: day } }] },
        { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
      ],
    },
    orderBy: [{ isPayer: 'desc' }, { id: 'asc' }],
  });
  return tenure?.personId ?? null;
}
