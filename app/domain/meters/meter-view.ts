import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { ReadingSource, ReadingStatus } from './readings/add-readings.ts';

export type MeterView = {
  id: string;
  number: string;
  /** Null for a public meter. */
  property: { id: string; code: string; communityName: string } | null;
  /** Of a public meter: where it is. */
  site: { communityName: string; buildingName: string | null } | null;
  place: string | null;
  feeItem: { id: string; name: string; unit: string | null };
  /** The highest value of its dial, where that is known. */
  maxValue: string | null;
  multiplier: string;
  retiredOn: Day | null;
  /** The latest reading that stands: accepted, or held. */
  last: {
    readOn: Day;
    value: string;
    consumption: string;
    status: ReadingStatus;
    source: ReadingSource;
  } | null;
};

/** What `meterView` wants to be included. */
export const meterShown = {
  property: { select: { id: true, code: true, community: { select: { name: true } } } },
  community: { select: { name: true } },
  building: { select: { name: true } },
  feeItem: { select: { id: true, name: true, quantityUnit: true } },
  readings: {
    where: { status: { in: ['accepted', 'held'] } },
    orderBy: { readOn: 'desc' },
    take: 1,
  },
} satisfies Prisma.MeterInclude;

export function meterView(row: Prisma.MeterGetPayload<{ include: typeof meterShown }>): MeterView {
  const { property, community, building, feeItem } = row;
  const [last] = row.readings;
  return {
    id: row.id,
    number: row.number,
    property: property && { id: property.id, code: property.code, communityName: property.community.name },
    site: community && { communityName: community.name, buildingName: building?.name ?? null },
    place: row.place,
    feeItem: { id: feeItem.id, name: feeItem.name, unit: feeItem.quantityUnit },
    maxValue: row.maxValue?.toFixed() ?? null,
    multiplier: row.multiplier.toFixed(),
    retiredOn: row.retiredOn && dayOf(row.retiredOn),
    last: last
      ? {
          readOn: dayOf(last.readOn),
          value: last.value.toFixed(),
          consumption: last.consumption.toFixed(),
          status: last.status as ReadingStatus,
          source: last.source as ReadingSource,
        }
      : null,
  };
}
