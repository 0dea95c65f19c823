import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { heldOn } from '../properties/held-on.ts';

/** Whose car it is pays for its card; where that is not known, who rents the place, else who pays for the property. */
export async function payerOfRenewal(
  db: TenantDb,
  tenantId: string,
  card: { propertyId: string; vehicle: { personId: string | null } },
  today: Day,
): Promise<string | null> {
  if (card.vehicle.personId) return card.vehicle.personId;
  const holders = await db.tenure.findMany({
    where: { tenantId, propertyId: card.propertyId, AND: [heldOn(today)] },
    orderBy: [{ startsOn: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
    select: { personId: true, kind: true, isPayer: true },
  });
  const holder = holders.find(({ kind }) => kind === 'renter') ?? holders.find(({ isPayer }) => isPayer);
  return holder?.personId ?? null;
}
