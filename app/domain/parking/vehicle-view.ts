import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { VehicleKind } from './vehicle-words.ts';

/** What a vehicle in a list shows of its neighbours. */
export const vehicleShown = {
  property: { select: { id: true, code: true, community: { select: { name: true } } } },
  person: { select: { id: true, name: true, phone: true } },
  parkingCards: {
    where: { status: 'active' },
    orderBy: { endsOn: 'desc' },
    take: 1,
    select: { id: true, number: true, startsOn: true, endsOn: true },
  },
} satisfies Prisma.VehicleInclude;

type Row = Prisma.VehicleGetPayload<{ include: typeof vehicleShown }>;

export type VehicleView = {
  id: string;
  plate: string;
  kind: VehicleKind;
  brand: string | null;
  color: string | null;
  property: { id: string; code: string; communityName: string } | null;
  person: { id: string; name: string; phone: string | null } | null;
  /** The card that runs longest; `endsOn` is the first day on which it is no longer valid. */
  card: { id: string; number: string; startsOn: Day; endsOn: Day } | null;
};

/** `seesPeople`: whether the reader may know whose it is. */
export function vehicleView(row: Row, seesPeople: boolean): VehicleView {
  const [card] = row.parkingCards;
  const { id, plate, brand, color, property } = row;
  return {
    id,
    plate,
    brand,
    color,
    kind: row.kind as VehicleKind,
    property: property && { id: property.id, code: property.code, communityName: property.community.name },
    person: seesPeople ? row.person : null,
    card: card ? { ...card, startsOn: dayOf(card.startsOn), endsOn: dayOf(card.endsOn) } : null,
  };
}
