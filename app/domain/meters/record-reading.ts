import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { keepPhoto, photoField } from './keep-photo.ts';
import { lockMeter } from './lock-meter.ts';
import { memberOf } from './member-of.ts';
import { readingFields } from './reading-fields.ts';
import { type AddedReading, addReadings } from './readings/add-readings.ts';
import { rejudgeReadings } from './readings/rejudge-readings.ts';
import { refuseReading } from './refuse-reading.ts';

/**
 * The next reading of a meter; what was used since the one before is worked out here. An odd one is held until somebody releases it, and bills
 * nothing until then: see `judgedReadings` for what is odd.
 *
 * @throws DomainError `not_found`; `invalid_input` as `refuseReading` and `keepPhoto` say
 */
export const recordReading = operation({
  name: 'meter.record-reading',
  kind: 'write',
  input: z.object({
    meterId: z.uuid(),
    ...readingFields,
    /** Whether the dial has started again from 0; left out, it is guessed. */
    rolledOver: z.boolean().nullish(),
    source: z.enum(['manual', 'phone']).default('manual'),
    photo: photoField.nullish(),
    note: z.string().trim().max(200).nullish(),
  }),
  can: ['create', 'MeterReading'],
  async run(
    { db, tenantId, ctx, audit, now },
    { meterId, readOn, value, rolledOver, source, photo, note },
  ): Promise<Omit<AddedReading, 'id' | 'meterId'> & { readingId: string }> {
    const meter = await lockMeter(db, tenantId, meterId);
    await refuseReading(db, tenantId, meter, {
      readOn,
      value,
      today: localDay(now, ctx.tenant.timeZone),
    });
    const photoFileId = photo ? await keepPhoto(db, tenantId, photo) : null;
    const id = newId();
    const [added] = await addReadings(db, tenantId, [
      { id, meterId, readOn, value, source, rolledOver, photoFileId, note, createdBy: memberOf(ctx) },
    ]);
    if (!added) throw new Error('The reading was not stored');
    // Held readings of later days were counted from the one before this.
    await rejudgeReadings(db, tenantId, meterId, readOn);
    const { consumption, status, oddity, rolledOver: turned } = added;
    audit('Meter', meterId, { readOn, value, consumption, status, ...(oddity && { oddity }) });
    return { readingId: id, consumption, status, oddity, rolledOver: turned };
  },
});
