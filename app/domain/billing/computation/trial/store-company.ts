import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { linkKey, type RandomCompany } from './random-company.ts';

const nullableDay = (day: Day | null) => (day === null ? null : toDateColumn(day));

/** Writes a made-up company, and gives the persons behind the numbers of its tenures. */
export async function storeCompany(
  db: TenantDb,
  tenantId: string,
  { items, places, links, costs, proration, billingDay }: RandomCompany,
): Promise<Map<string, string>> {
  await db.billingPolicy.upsert({
    where: { tenantId },
    create: { tenantId, proration },
    update: { proration },
  });
  if (billingDay !== null)
    await db.billingSchedule.upsert({
      where: { tenantId },
      create: { tenantId, enabled: true, dayOfMonth: billingDay },
      update: { enabled: true, dayOfMonth: billingDay },
    });
  const communityIds = [newId(), newId()];
  await db.community.createMany({ data: communityIds.map((id) => ({ tenantId, id, name: id })) });
  const buildings = [true, false].map((hasLift) => ({
    tenantId,
    id: newId(),
    name: String(hasLift),
    communityId: communityIds[0] as string,
    hasLift,
  }));
  await db.building.createMany({ data: buildings });
  const persons = new Map(['0', '1', '2', '3'].map((key) => [key, newId()]));
  await db.person.createMany({ data: [...persons].map(([name, id]) => ({ tenantId, id, name })) });
  await db.property.createMany({
    data: places.map(({ id, kind, builtArea, innerArea, floor, residents, hasLift, community }) => ({
      tenantId,
      id,
      kind,
      builtArea,
      innerArea,
      floor,
      residents,
      communityId: communityIds[community] as string,
      buildingId: buildings.find((building) => building.hasLift === hasLift)?.id ?? null,
      code: id,
      room: id,
    })),
  });
  await db.propertyTag.createMany({
    data: places.flatMap(({ id, tags }) => tags.map((tag) => ({ tenantId, propertyId: id, tag }))),
  });
  await db.vehicle.createMany({
    data: places.flatMap(({ id, vehicles }) =>
      Array.from({ length: vehicles }, () => ({ tenantId, id: newId(), propertyId: id, plate: newId() })),
    ),
  });
  await db.tenure.createMany({
    data: places.flatMap((place) =>
      place.tenures.map(({ id, personId, startsOn, endsOn }) => ({
        tenantId,
        id,
        propertyId: place.id,
        personId: persons.get(personId) as string,
        kind: 'owner',
        isPayer: true,
        startsOn: nullableDay(startsOn),
        endsOn: nullableDay(endsOn),
      })),
    ),
  });
  await db.feeItem.createMany({
    data: items.map(({ prices: _prices, scopes: _scopes, ...item }) => ({
      tenantId,
      ...item,
      code: item.id,
      name: item.id,
      quantityUnit: 'm3',
    })),
  });
  await db.discount.createMany({
    data: places.flatMap((place) =>
      place.discounts.map(({ id, item, kind, percent, start, end }) => ({
        tenantId,
        id,
        propertyId: place.id,
        feeItemId: item === null ? null : (items[item]?.id ?? null),
        kind,
        percent,
        startsOn: toDateColumn(start),
        endsOn: nullableDay(end),
        reason: 'drawn',
      })),
    ),
  });
  await db.feeItemScope.createMany({
    data: items.flatMap((item) =>
      item.scopes.map(({ community, ...scope }) => ({
        tenantId,
        id: newId(),
        feeItemId: item.id,
        communityId: community === null ? null : (communityIds[community] ?? null),
        ...scope,
      })),
    ),
  });
  const prices = items.flatMap((item) => item.prices.map((price) => ({ item, price, id: newId() })));
  await db.feeItemPrice.createMany({
    data: prices.map(({ item, price, id }) => ({
      tenantId,
      id,
      feeItemId: item.id,
      validFrom: toDateColumn(price.validFrom),
      unitPrice: price.unitPrice,
      surcharge: price.surcharge ?? '0',
      parameters: { ...price.parameters },
    })),
  });
  await db.feeItemTier.createMany({
    data: prices.flatMap(({ price, id }) =>
      (price.tiers ?? []).map((tier) => ({ tenantId, priceId: id, ...tier })),
    ),
  });
  const linked = items.flatMap((item) =>
    places.map((place) => ({ item, place, link: links.get(linkKey(item, place)) })),
  );
  await db.feeAssignment.createMany({
    data: linked.flatMap(({ item, place, link }) =>
      link?.assignment
        ? [
            {
              tenantId,
              id: newId(),
              feeItemId: item.id,
              propertyId: place.id,
              startsOn: toDateColumn(link.assignment.start),
              endsOn: nullableDay(link.assignment.end),
            },
          ]
        : [],
    ),
  });
  const meters = linked.flatMap(({ item, place, link }) =>
    [0, 1].flatMap((meter) => {
      const readings = link?.readings.filter((reading) => reading.meter === meter) ?? [];
      return readings.length > 0 ? [{ item, place, readings, id: newId() }] : [];
    }),
  );
  await db.meter.createMany({
    data: meters.map(({ item, place, id }) => ({
      tenantId,
      id,
      propertyId: place.id,
      feeItemId: item.id,
      number: id,
    })),
  });
  await db.meterReading.createMany({
    data: meters.flatMap(({ readings, id }) =>
      readings.map(({ readOn, consumption, status }) => ({
        tenantId,
        id: newId(),
        meterId: id,
        readOn: toDateColumn(readOn),
        value: 0,
        consumption,
        status,
      })),
    ),
  });
  await db.sharedCost.createMany({
    data: costs.map(({ id, item, month, start, end, basis, confirmed, shares }) => ({
      tenantId,
      id,
      feeItemId: items[item]?.id as string,
      communityId: communityIds[0] as string,
      month: toDateColumn(month),
      periodStart: toDateColumn(start),
      periodEnd: toDateColumn(end),
      basis,
      amount: totalOf(shares),
      totalWeight: '400.5',
      status: confirmed ? 'confirmed' : 'draft',
    })),
  });
  await db.sharedCostShare.createMany({
    data: costs.flatMap(({ id, shares }) =>
      shares.map(({ place, weight, amount }) => ({
        tenantId,
        sharedCostId: id,
        propertyId: places[place]?.id as string,
        weight,
        amount,
      })),
    ),
  });
  return persons;
}

/** A cost of nothing cannot be stored. */
export function totalOf(shares: readonly { amount: bigint }[]): bigint {
  const total = shares.reduce((sum, share) => sum + share.amount, 0n);
  return total > 0n ? total : 1n;
}
