import { z } from 'zod';
import { addDays, type Day, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { billedThrough } from './billed-through.ts';
import { firstOpenDay } from './first-open-day.ts';
import type { LockedMeter } from './lock-meter.ts';
import { type LockedReading, lockReading } from './lock-reading.ts';
import { memberOf } from './member-of.ts';
import { dialValue } from './reading-fields.ts';
import { type AddedReading, addReadings } from './readings/add-readings.ts';
import { isOnDial } from './readings/dial.ts';
import { rejudgeReadings } from './readings/rejudge-readings.ts';
import { refusedReading } from './refuse-reading.ts';

type Corrected = AddedReading & {
  /** The day on which the right value counts. */
  readOn: Day;
  /** The wrong value has been billed, and the difference is in the next bill. */
  wasBilled: boolean;
};

/**
 * Puts a reading right. While it has not been billed the right one takes its place, is judged as any other, and what follows is counted anew. Once
 * billed it stands: the right value becomes a reading of the first day after the bill, so that the difference, negative or not, is in the next one.
 *
 * @throws DomainError `not_found`, `conflict` where it does not stand any more; `invalid_input` with `beyond_dial` at `value`, and with
 *   `reading_followed` where a later reading has taken the difference in already
 */
export const correctReading = operation({
  name: 'meter.correct-reading',
  kind: 'write',
  input: z.object({
    readingId: z.uuid(),
    value: dialValue,
    rolledOver: z.boolean().nullish(),
    note: z.string().trim().max(200).nullish(),
  }),
  can: ['update', 'MeterReading'],
  async run(scope, { readingId, value, rolledOver, note }): Promise<Corrected> {
    const { db, tenantId, audit } = scope;
    const { reading, meter } = await lockReading(db, tenantId, readingId);
    if (reading.status !== 'accepted' && reading.status !== 'held') throw new DomainError('conflict');
    if (!isOnDial(value, meter.maxValue))
      throw refusedReading('value', 'beyond_dial', { max: meter.maxValue ?? '' });
    const billed = reading.status === 'accepted' ? await billedThrough(db, tenantId, meter.id) : null;
    const right = { value, rolledOver, note };
    const corrected =
      billed && billed >= reading.readOn
        ? await afterBill(scope, meter, reading, { ...right, billed })
        : await inPlace(scope, meter, reading, right);
    await rejudgeReadings(db, tenantId, meter.id, corrected.readOn);
    audit('Meter', meter.id, { readOn: corrected.readOn, before: reading.value, value });
    return corrected;
  },
});

type Right = { value: string; rolledOver?: boolean | null; note?: string | null };

async function inPlace(
  { db, tenantId, ctx, now }: OperationScope,
  meter: LockedMeter,
  reading: LockedReading,
  right: Right,
): Promise<Corrected> {
  await db.meterReading.update({
    where: { tenantId_id: { tenantId, id: reading.id } },
    data: { status: 'superseded', decidedBy: memberOf(ctx), decidedAt: now },
  });
  const readOn = await firstOpenDay(db, tenantId, meter, reading.readOn);
  const [added] = await addReadings(db, tenantId, [
    {
      ...right,
      id: newId(),
      meterId: meter.id,
      readOn,
      source: reading.source === 'estimate' ? 'manual' : reading.source,
      photoFileId: reading.photoFileId,
      createdBy: memberOf(ctx),
    },
  ]);
  if (!added) throw new Error('The right reading was not stored');
  return { ...added, readOn, wasBilled: false };
}

async function afterBill(
  { db, tenantId, ctx, now }: OperationScope,
  meter: LockedMeter,
  reading: LockedReading,
  { billed, ...right }: Right & { billed: Day },
): Promise<Corrected> {
  const followed = await db.meterReading.count({
    where: {
      tenantId,
      meterId: meter.id,
      status: 'accepted',
      source: { not: 'estimate' },
      readOn: { gt: toDateColumn(reading.readOn) },
    },
  });
  if (followed) throw refusedReading('value', 'reading_followed');
  const readOn = await firstOpenDay(db, tenantId, meter, billed);
  if (readOn > addDays(localDay(now, ctx.tenant.timeZone), 1))
    throw refusedReading('value', 'reading_followed');
  const [added] = await addReadings(db, tenantId, [
    { ...right, id: newId(), meterId: meter.id, readOn, source: 'manual', createdBy: memberOf(ctx) },
  ]);
  if (!added) throw new Error('The right reading was not stored');
  // That it is odd is why it is there.
  await db.meterReading.update({
    where: { tenantId_id: { tenantId, id: added.id } },
    data: { status: 'accepted', decidedBy: memberOf(ctx), decidedAt: now },
  });
  return { ...added, status: 'accepted', readOn, wasBilled: true };
}
