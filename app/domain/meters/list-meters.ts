import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type MeterView = {
  id: string;
  number: string;
  /** Null for a public meter. */
  property: { id: string; code: string; communityName: string } | null;
  feeItem: { id: string; name: string; unit: string | null };
  last: { readOn: Day; value: string; consumption: string } | null;
};

/** Meters with their last reading, a page at a time: of a property, of a fee item, or by part of a number or a property's code. */
export const listMeters = operation({
  name: 'meter.list',
  kind: 'read',
  input: z.object({
    propertyId: z.uuid().nullish(),
    feeItemId: z.uuid().nullish(),
    q: z.string().trim().max(100).nullish(),
    after: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'Meter'],
  async run({ db, tenantId, ability }, { propertyId, feeItemId, q, after, limit }) {
    const contains = q ? { contains: literally(q), mode: 'insensitive' as const } : null;
    const rows = await db.meter.findMany({
      where: {
        AND: [
          accessible(ability, 'Meter'),
          { tenantId },
          propertyId ? { propertyId } : {},
          feeItemId ? { feeItemId } : {},
          contains ? { OR: [{ number: contains }, { property: { code: contains } }] } : {},
          after ? { id: { gt: after } } : {},
        ],
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
      include: {
        property: { select: { id: true, code: true, community: { select: { name: true } } } },
        feeItem: { select: { id: true, name: true, quantityUnit: true } },
        readings: { orderBy: { readOn: 'desc' }, take: 1 },
      },
    });
    const meters: MeterView[] = rows.slice(0, limit).map((row) => {
      const [last] = row.readings;
      return {
        id: row.id,
        number: row.number,
        property: row.property && {
          id: row.property.id,
          code: row.property.code,
          communityName: row.property.community.name,
        },
        feeItem: { id: row.feeItem.id, name: row.feeItem.name, unit: row.feeItem.quantityUnit },
        last: last
          ? {
              readOn: dayOf(last.readOn),
              value: last.value.toFixed(),
              consumption: last.consumption.toFixed(),
            }
          : null,
      };
    });
    return { meters, next: rows.length > limit ? (meters.at(-1)?.id ?? null) : null };
  },
});
