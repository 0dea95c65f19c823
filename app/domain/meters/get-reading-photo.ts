import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/**
 * Where the photo of a reading is stored, for those who may see the meter.
 *
 * @throws DomainError `not_found`, also where the reading has none
 */
export const getReadingPhoto = operation({
  name: 'meter.reading-photo',
  kind: 'read',
  input: z.object({ readingId: z.uuid() }),
  can: ['read', 'Meter'],
  async run(
    { db, tenantId, ability },
    { readingId },
  ): Promise<{ id: string; key: string; contentType: string }> {
    const row = await db.meterReading.findFirst({
      where: { tenantId, id: readingId, meter: accessible(ability, 'Meter') },
      select: { photo: { select: { id: true, key: true, contentType: true } } },
    });
    if (!row?.photo) throw new DomainError('not_found');
    return row.photo;
  },
});
