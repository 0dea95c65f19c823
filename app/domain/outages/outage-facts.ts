import type { Prisma } from '#prisma/generated/client.ts';
import type { OutageKind, OutageStatus } from './outage-kinds.ts';
import { type OutagePlaceView, placesShown, placeViews } from './outage-places.ts';

/** What an outage is read with for its facts. */
export const factsShown = {
  community: { select: { name: true } },
  places: placesShown,
} satisfies Prisma.OutageInclude;

type OutageRow = Prisma.OutageGetPayload<{ include: typeof factsShown }>;

export type OutageFacts = {
  id: string;
  kind: OutageKind;
  title: string;
  status: OutageStatus;
  isPlanned: boolean;
  startsAt: Date;
  expectedEndAt: Date | null;
  endedAt: Date | null;
  communityName: string;
  places: OutagePlaceView[];
};

/** What anyone reads of an outage, the company and those whom it reaches: what is out, where and how long. */
export function outageFacts(row: OutageRow): OutageFacts {
  const { id, title, isPlanned, startsAt, expectedEndAt, endedAt } = row;
  return {
    ...{ id, title, isPlanned, startsAt, expectedEndAt, endedAt },
    kind: row.kind as OutageKind,
    status: row.status as OutageStatus,
    communityName: row.community.name,
    places: placeViews(row.places),
  };
}
