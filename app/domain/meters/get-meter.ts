import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { MeterView } from './list-meters.ts';

/**
 * One meter: where it is and what it counts.
 *
 * @throws DomainError `not_found`
 */
export const getMeter = operation({
  name: 'meter.get',
  kind: 'read',
  input: z.object({ meterId: z.uuid() }),
  can: ['read', 'Meter'],
  async run({ db, tenantId, ability }, { meterId }): Promise<Omit<MeterView, 'last'>> {
    const row = await db.meter.findFirst({
      where: { AND: [accessible(ability, 'Meter'), { tenantId, id: meterId }] },
      include: {
        property: { select: { id: true, code: true, community: { select: { name: true } } } },
        feeItem: { select: { id: true, name: true, quantityUnit: true } },
      },
    });
    if (!row) throw new DomainError('not_found');
    const { property, feeItem } = row;
    return {
      id: row.id,
      number: row.number,
      property: property && { id: property.id, code: property.code, communityName: property.community.name },
      feeItem: { id: feeItem.id, name: feeItem.name, unit: feeItem.quantityUnit },
    };
  },
});
