import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { firstOpenDay } from './first-open-day.ts';
import { lockReading } from './lock-reading.ts';
import { memberOf } from './member-of.ts';
import { rejudgeReadings } from './readings/rejudge-readings.ts';

/**
 * Lets a held reading count: somebody has looked, and it is right. Held ones before it have nothing more to say; those after it are counted anew
 * from here.
 *
 * @throws DomainError `not_found`, `conflict` where it is no longer held
 */
export const releaseReading = operation({
  name: 'meter.release-reading',
  kind: 'write',
  input: z.object({ readingId: z.uuid() }),
  can: ['update', 'MeterReading'],
  async run({ db, tenantId, ctx, audit, now }, { readingId }): Promise<void> {
    const { reading, meter } = await lockReading(db, tenantId, readingId);
    if (reading.status !== 'held') throw new DomainError('conflict');
    const readOn = await firstOpenDay(db, tenantId, meter, reading.readOn);
    await db.meterReading.updateMany({
      where: { tenantId, meterId: meter.id, status: 'held', readOn: { lt: toDateColumn(reading.readOn) } },
      data: { status: 'superseded' },
    });
    await db.meterReading.update({
      where: { tenantId_id: { tenantId, id: readingId } },
      data: { status: 'accepted', readOn: toDateColumn(readOn), decidedBy: memberOf(ctx), decidedAt: now },
    });
    await rejudgeReadings(db, tenantId, meter.id, readOn);
    audit('Meter', meter.id, { readOn, value: reading.value });
  },
});
