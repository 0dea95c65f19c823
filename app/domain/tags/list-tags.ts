import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** The words on properties with how many have each, the most used first; with `propertyId` those of one property, by the alphabet. */
export const listTags = operation({
  name: 'property.list-tags',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullish() }),
  can: ['read', 'Property'],
  async run({ db, tenantId }, { propertyId }): Promise<{ tag: string; properties: number }[]> {
    const rows = await db.propertyTag.groupBy({
      by: ['tag'],
      where: { tenantId, ...(propertyId && { propertyId }) },
      _count: { propertyId: true },
      orderBy: propertyId ? { tag: 'asc' } : [{ _count: { propertyId: 'desc' } }, { tag: 'asc' }],
      take: 200,
    });
    return rows.map(({ tag, _count }) => ({ tag, properties: _count.propertyId }));
  },
});
