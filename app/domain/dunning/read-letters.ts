import { propertyTitle } from '#app/domain/portal/property-title.ts';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type DunningLetterData, readLines } from './letter-data.ts';

export const letterShown = {
  property: {
    select: {
      id: true,
      kind: true,
      code: true,
      room: true,
      building: { select: { name: true } },
      entrance: { select: { name: true } },
      community: { select: { name: true } },
    },
  },
  person: { select: { name: true } },
} as const satisfies Prisma.DunningLetterInclude;

type Row = Prisma.DunningLetterGetPayload<{ include: typeof letterShown }>;
export type WrittenLetter = DunningLetterData & { id: string; number: bigint };

/** Letters by number, as they were written; places are named in `language`. */
export async function readLetters(
  db: TenantDb,
  where: Prisma.DunningLetterWhereInput,
  { language, timeZone, take }: { language: Language; timeZone: string; take?: number },
): Promise<WrittenLetter[]> {
  const rows = await db.dunningLetter.findMany({
    where,
    orderBy: { number: 'asc' },
    include: letterShown,
    ...(take && { take }),
  });
  return rows.map((row) => toLetter(row, language, timeZone));
}

function toLetter(row: Row, language: Language, timeZone: string): WrittenLetter {
  const { property } = row;
  const place = {
    ...property,
    building: property.building?.name ?? null,
    entrance: property.entrance?.name ?? null,
  };
  return {
    id: row.id,
    number: row.number,
    property: {
      id: property.id,
      code: property.code,
      title: propertyTitle(place, language),
      communityName: property.community.name,
    },
    personName: row.person?.name ?? null,
    writtenOn: localDay(row.createdAt, timeZone),
    payBy: dayOf(row.payBy),
    amount: row.amount,
    oldestDueOn: dayOf(row.oldestDueOn),
    lines: readLines(row.lines),
  };
}
