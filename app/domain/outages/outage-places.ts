import type { Prisma } from '#prisma/generated/client.ts';

export const placesShown = {
  include: { building: { select: { name: true } }, entrance: { select: { name: true } } },
} satisfies Prisma.Outage$placesArgs;

type PlaceRow = Prisma.OutagePlaceGetPayload<typeof placesShown>;

/** A building, or one of its entrances, as a screen names it. */
export type OutagePlaceView = { building: string; entrance: string | null };

/** Where it is out, by name; empty for the whole community. */
export function placeViews(rows: PlaceRow[]): OutagePlaceView[] {
  return rows
    .map(({ building, entrance }) => ({ building: building.name, entrance: entrance?.name ?? null }))
    .sort((a, b) =>
      `${a.building} ${a.entrance ?? ''}`.localeCompare(`${b.building} ${b.entrance ?? ''}`, undefined, {
        numeric: true,
      }),
    );
}
