import type { OwnScope } from '#app/domain/portal/own-tenures.ts';
import { toDateColumn } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * The tickets that are a person's to see: their own, and those of the homes that they hold, from the day on that they do. What somebody of
 * the household tells in confidence stays theirs, and what was repaired for whoever lived there before is not shown to whoever comes after.
 */
export async function ownTicketsWhere(
  db: TenantDb,
  { tenantId, personId, today }: OwnScope,
): Promise<Prisma.TicketWhereInput> {
  const day = toDateColumn(today);
  const tenures = await db.tenure.findMany({
    where: {
      tenantId,
      personId,
      AND: [
        { OR: [{ startsOn: null }, { startsOn: { lte: day } }] },
        { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
      ],
    },
    select: { propertyId: true, startsOn: true },
  });
  return {
    tenantId,
    OR: [
      { personId },
      ...tenures.map(({ propertyId, startsOn }) => ({
        confidential: false,
        propertyId,
        ...(startsOn && { createdAt: { gte: startsOn } }),
      })),
    ],
  };
}
