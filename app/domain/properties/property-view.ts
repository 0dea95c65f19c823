import type { Day } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { heldOn } from './held-on.ts';
import type { PropertyKind, PropertyStatus } from './property-words.ts';

/** What a property in a list shows of its neighbours. */
export const propertyShown = {
  community: { select: { id: true, name: true } },
  building: { select: { name: true } },
} satisfies Prisma.PropertyInclude;

type Row = Prisma.PropertyGetPayload<{ include: typeof propertyShown }>;

export type PropertyOwner = { id: string; name: string; phone: string | null };

/** Who owns the properties on a local day of the company, who pays first. A query of its own: included, it would look through all tenures of the company. */
export async function ownersOf(
  { db, tenantId }: OperationScope,
  propertyIds: string[],
  today: Day,
): Promise<Map<string, PropertyOwner[]>> {
  const tenures = await db.tenure.findMany({
    where: { AND: [{ tenantId, propertyId: { in: propertyIds }, kind: 'owner' }, heldOn(today)] },
    orderBy: [{ isPayer: 'desc' }, { id: 'asc' }],
    select: { propertyId: true, person: { select: { id: true, name: true, phone: true } } },
  });
  const owners = new Map<string, PropertyOwner[]>();
  for (const { propertyId, person } of tenures) {
    owners.set(propertyId, [...(owners.get(propertyId) ?? []), person]);
  }
  return owners;
}

export type PropertyView = {
  id: string;
  code: string;
  kind: PropertyKind;
  status: PropertyStatus;
  communityId: string;
  communityName: string;
  buildingName: string | null;
  floor: number | null;
  layout: string | null;
  /** Square metres, as decimal text without trailing zeros. */
  builtArea: string | null;
  innerArea: string | null;
  /** Of today, who pays first; none where the reader may not read people. */
  owners: PropertyOwner[];
};

/** `owners`: of today; none where the reader may not know who holds it. */
export function propertyView(row: Row, owners: PropertyOwner[]): PropertyView {
  const { id, code, floor, layout, community } = row;
  return {
    id,
    code,
    floor,
    layout,
    kind: row.kind as PropertyKind,
    status: row.status as PropertyStatus,
    communityId: community.id,
    communityName: community.name,
    buildingName: row.building?.name ?? null,
    builtArea: row.builtArea?.toFixed() ?? null,
    innerArea: row.innerArea?.toFixed() ?? null,
    owners,
  };
}
