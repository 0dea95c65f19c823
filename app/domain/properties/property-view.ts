import type { Day } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { heldOn } from './held-on.ts';
import type { PropertyKind, PropertyStatus } from './property-words.ts';

/** What a property in a list shows of its neighbours; `today` is the company's local day. */
export function propertyShown(today: Day) {
  return {
    community: { select: { id: true, name: true } },
    building: { select: { name: true } },
    tenures: {
      where: { AND: [{ kind: 'owner' }, heldOn(today)] },
      orderBy: [{ isPayer: 'desc' }, { id: 'asc' }],
      select: { person: { select: { id: true, name: true, phone: true } } },
    },
  } satisfies Prisma.PropertyInclude;
}

type Row = Prisma.PropertyGetPayload<{ include: ReturnType<typeof propertyShown> }>;

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
  owners: { id: string; name: string; phone: string | null }[];
};

/** `seesPeople`: whether the reader may know who holds it. */
export function propertyView(row: Row, seesPeople: boolean): PropertyView {
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
    owners: seesPeople ? row.tenures.map(({ person }) => person) : [],
  };
}
