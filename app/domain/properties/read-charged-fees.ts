import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { FeeItemKind } from '../fees/fee-item-input.ts';
import { type PriceView, priceView } from '../fees/price-view.ts';

export type ChargedFee = {
  id: string;
  name: string;
  kind: FeeItemKind;
  /** 1, 3, 6, 12, or 0 for one that is charged once. */
  cycleMonths: number;
  quantityUnit: string | null;
  /** Of today, in major units of the company's currency as decimal text; null where none is in force. */
  price: PriceView | null;
};

/** The active fee items that a property is charged, by name, with the price of today. */
export async function readChargedFees(
  db: TenantDb,
  tenantId: string,
  property: { id: string; communityId: string; buildingId: string | null; kind: string },
  today: Day,
): Promise<ChargedFee[]> {
  const day = toDateColumn(today);
  const tags = (
    await db.propertyTag.findMany({ where: { tenantId, propertyId: property.id }, select: { tag: true } })
  ).map(({ tag }) => tag);
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
                { OR: [{ propertyTag: null }, { propertyTag: { in: tags } }] },
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
      AND: [
        {
          OR: [
            { kind: { notIn: ['per_quantity', 'tiered'] } },
            { meters: { some: { propertyId: property.id } } },
          ],
        },
      ],
    },
    orderBy: { name: 'asc' },
    include: {
      prices: {
        where: { validFrom: { lte: day } },
        orderBy: { validFrom: 'desc' },
        take: 1,
        include: { tiers: { orderBy: { above: 'asc' } } },
      },
    },
  });
  return items.map(({ id, name, kind, cycleMonths, quantityUnit, prices: [price] }) => ({
    id,
    name,
    kind: kind as FeeItemKind,
    cycleMonths,
    quantityUnit,
    price: price ? priceView(price) : null,
  }));
}
