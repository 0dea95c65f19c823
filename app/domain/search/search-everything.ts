import { z } from 'zod';
import { chargeName } from '#app/domain/late-fees/charge-name.ts';
import { type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { personWhere } from '../people/people-filter.ts';
import { propertiesWhere } from '../properties/property-filter.ts';
import { ownersOf, propertyShown } from '../properties/property-view.ts';
import type { PropertyKind } from '../properties/property-words.ts';
import { searchWords } from './search-words.ts';

const mostOfEach = 8;

export type Found = {
  properties: {
    id: string;
    code: string;
    kind: PropertyKind;
    communityName: string;
    ownerName: string | null;
  }[];
  people: { id: string; name: string; phone: string | null; properties: string[] }[];
  /** What is still to be paid on the properties found, the earliest due first. `amount`: what is left of it, in minor units. */
  bills: { id: string; propertyCode: string; feeName: string; dueOn: Day; amount: bigint }[];
};

/** What a few typed words find among all that the caller may see: at most eight of each kind. */
export const searchEverything = operation({
  name: 'search.everything',
  kind: 'read',
  input: z.object({ q: z.string().trim().max(100) }),
  can: 'anyone',
  async run(scope, { q }): Promise<Found> {
    const { ability } = scope;
    if (q === '') return { properties: [], people: [], bills: [] };
    const properties = ability.can('read', 'Property') ? await findProperties(scope, q) : [];
    return {
      properties,
      people: ability.can('read', 'Person') ? await findPeople(scope, q) : [],
      bills: ability.can('read', 'Bill')
        ? await findBills(
            scope,
            properties.map(({ id }) => id),
          )
        : [],
    };
  },
});

async function findProperties(scope: OperationScope, q: string): Promise<Found['properties']> {
  const { db, ctx, tenantId, ability, now } = scope;
  const rows = await db.property.findMany({
    where: { AND: [{ tenantId }, accessible(ability, 'Property'), await propertiesWhere(scope, { q })] },
    orderBy: [{ code: 'asc' }, { id: 'asc' }],
    take: mostOfEach,
    include: propertyShown,
  });
  const owners = ability.can('read', 'Person')
    ? await ownersOf(
        scope,
        rows.map(({ id }) => id),
        localDay(now, ctx.tenant.timeZone),
      )
    : null;
  return rows.map(({ id, code, kind, community }) => ({
    id,
    code,
    kind: kind as PropertyKind,
    communityName: community.name,
    ownerName: owners?.get(id)?.[0]?.name ?? null,
  }));
}

async function findPeople(scope: OperationScope, q: string): Promise<Found['people']> {
  const { db, tenantId, ability } = scope;
  const words = searchWords(q);
  // A control character alone is no word, and no word finds everybody.
  if (words.length === 0) return [];
  const rows = await db.person.findMany({
    where: {
      AND: [{ tenantId }, accessible(ability, 'Person'), ...words.map((word) => ({ OR: personWhere(word) }))],
    },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    take: mostOfEach,
    select: {
      id: true,
      name: true,
      phone: true,
      tenures: { where: { endsOn: null }, take: 2, select: { property: { select: { code: true } } } },
    },
  });
  return rows.map(({ tenures, ...person }) => ({
    ...person,
    properties: tenures.map(({ property }) => property.code),
  }));
}

async function findBills(
  { db, ctx, tenantId, ability }: OperationScope,
  propertyIds: string[],
): Promise<Found['bills']> {
  if (propertyIds.length === 0) return [];
  const rows = await db.bill.findMany({
    where: {
      AND: [{ tenantId, propertyId: { in: propertyIds }, status: 'open' }, accessible(ability, 'Bill')],
    },
    orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    take: mostOfEach,
    select: {
      id: true,
      dueOn: true,
      amount: true,
      paidAmount: true,
      creditedAmount: true,
      lateFeeOf: true,
      property: { select: { code: true } },
      feeItem: { select: { name: true } },
    },
  });
  return rows.map(({ id, dueOn, amount, paidAmount, creditedAmount, lateFeeOf, property, feeItem }) => ({
    id,
    propertyCode: property.code,
    feeName: chargeName(feeItem.name, lateFeeOf, ctx.language),
    dueOn: dayOf(dueOn),
    amount: amount - paidAmount - creditedAmount,
  }));
}
