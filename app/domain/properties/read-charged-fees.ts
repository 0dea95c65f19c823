import { type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type ChargedFee = {
  id: string;
  name: string;
  kind: 'fixed' | 'per_area' | 'per_quantity';
  /** 1, 3, 6, 12, or 0 for one that is charged once. */
  cycleMonths: number;
  quantityUnit: string | null;
  /** Of today, in major units of the company's currency as decimal text; null where none is in force. */
  price: { id: string; validFrom: Day; unitPrice: string; surcharge: string } | null;
};

/** The active fee items that a property is charged, by name, with the price of today. */
export async function readChargedFees(
  db: TenantDb,
  tenantId: string,
  property: { id: string; communityId: string; buildingId: string | null; kind: string },
  today: Day,
): Promise<ChargedFee[]> {
  const day = toDateColumn(today);
  const items = await db.feeItem.findMany({
    where: {
      tenantId,
      status: 'active',
      OR: [
        { scopeKind: 'all' },
        {
          scopeKind: 'scoped',
          scopes: {
            some: {
              AND: [
                { OR: [{ communityId: null }, { communityId: property.communityId }] },
                property.buildingId === null
                  ? { buildingId: null }
                  : { OR: [{ buildingId: null }, { buildingId: property.buildingId }] },
                { OR: [{ propertyKind: null }, { propertyKind: property.kind }] },
              ],
            },
          },
        },
        {
          scopeKind: 'assigned',
          assignments: {
            some: {
              propertyId: property.id,
              startsOn: { lte: day },
              OR: [{ endsOn: null }, { endsOn: { gt: day } }],
            },
          },
        },
      ],
      // What is metered is charged where a meter hangs.
      AND: [{ OR: [{ kind: { not: 'per_quantity' } }, { meters: { some: { propertyId: property.id } } }] }],
    },
    orderBy: { name: 'asc' },
    include: { prices: { where: { validFrom: { lte: day } }, orderBy: { validFrom: 'desc' }, take: 1 } },
  });
  return items.map(({ id, name, kind, cycleMonths, quantityUnit, prices: [price] }) => ({
    id,
    name,
    kind: kind as ChargedFee['kind'],
    cycleMonths,
    quantityUnit,
    price: price
      ? {
          id: price.id,
          validFrom: dayOf(price.validFrom),
          unitPrice: price.unitPrice.toFixed(),
          surcharge: price.surcharge.toFixed(),
        }
      : null,
  }));
}
