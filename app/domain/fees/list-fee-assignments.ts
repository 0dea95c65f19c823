import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

export type FeeAssignmentView = {
  id: string;
  startsOn: Day;
  endsOn: Day | null;
  property: { id: string; code: string; kind: string; communityName: string };
  feeItem: { id: string; code: string; name: string };
};

/** Which properties an item is charged to one by one, or which items a property has, a page at a time. */
export const listFeeAssignments = operation({
  name: 'fee-item.assignments',
  kind: 'read',
  input: z.object({
    feeItemId: z.uuid().nullish(),
    propertyId: z.uuid().nullish(),
    after: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'FeeItem'],
  async run({ db, tenantId }, { feeItemId, propertyId, after, limit }) {
    const rows = await db.feeAssignment.findMany({
      where: {
        tenantId,
        ...(feeItemId && { feeItemId }),
        ...(propertyId && { propertyId }),
        ...(after && { id: { gt: after } }),
      },
      orderBy: { id: 'asc' },
      take: limit + 1,
      include: {
        property: { select: { id: true, code: true, kind: true, community: { select: { name: true } } } },
        feeItem: { select: { id: true, code: true, name: true } },
      },
    });
    const assignments: FeeAssignmentView[] = rows.slice(0, limit).map((row) => {
      const { community, ...property } = row.property;
      return {
        id: row.id,
        startsOn: dayOf(row.startsOn),
        endsOn: row.endsOn && dayOf(row.endsOn),
        property: { ...property, communityName: community.name },
        feeItem: row.feeItem,
      };
    });
    return { assignments, next: rows.length > limit ? (assignments.at(-1)?.id ?? null) : null };
  },
});
