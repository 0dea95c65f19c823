import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { type LockedMeter, lockMeter } from './lock-meter.ts';
import { memberOf } from './member-of.ts';
import { meterFields } from './meter-fields.ts';
import { dialValue, readingFields } from './reading-fields.ts';
import { type AddedReading, addReadings } from './readings/add-readings.ts';
import { isOnDial } from './readings/dial.ts';
import { rejudgeReadings } from './readings/rejudge-readings.ts';
import { refusedReading, refuseReading } from './refuse-reading.ts';

type LastReading = z.output<z.ZodObject<typeof readingFields>> & { rolledOver?: boolean | null };

/**
 * A new meter in place of an old one: the old one is read a last time and retires on that day, the new one begins there with what its dial shows.
 * Bills add up what both have counted, so nothing is lost between them.
 *
 * @throws DomainError `not_found`; `invalid_input` as `refuseReading` says, `already_exists` where the new number is taken, `beyond_dial` at
 *   `firstValue`
 */
export const replaceMeter = operation({
  name: 'meter.replace',
  kind: 'write',
  input: z.object({
    meterId: z.uuid(),
    /** The last reading of the old meter. */
    ...readingFields,
    rolledOver: z.boolean().nullish(),
    /** The new meter, and what its dial shows on that day. */
    ...meterFields,
    firstValue: dialValue,
  }),
  can: ['update', 'Meter'],
  async run(
    scope,
    { meterId, readOn, value, rolledOver, number, maxValue = null, multiplier, firstValue },
  ): Promise<{ meterId: string; last: AddedReading }> {
    const { db, tenantId, ctx, audit } = scope;
    const old = await lockMeter(db, tenantId, meterId);
    if (await db.meter.count({ where: { tenantId, feeItemId: old.feeItemId, number } }))
      throw refusedReading('number', 'already_exists');
    if (!isOnDial(firstValue, maxValue))
      throw refusedReading('firstValue', 'beyond_dial', { max: maxValue ?? '' });
    const last = await retire(scope, old, { readOn, value, rolledOver });
    const newMeterId = newId();
    const { propertyId, communityId, buildingId, feeItemId, place } = old;
    await db.meter.create({
      data: {
        tenantId,
        id: newMeterId,
        propertyId,
        communityId,
        buildingId,
        feeItemId,
        place,
        number,
        maxValue,
        multiplier,
        replacesId: meterId,
      },
    });
    await addReadings(db, tenantId, [
      {
        id: newId(),
        meterId: newMeterId,
        readOn,
        value: firstValue,
        source: 'replacement',
        createdBy: memberOf(ctx),
      },
    ]);
    audit('Meter', newMeterId, { replaces: meterId, number, readOn, value, firstValue });
    return { meterId: newMeterId, last };
  },
});

/**
 * Takes a meter out of use after a last reading, with none in its place.
 *
 * @throws DomainError `not_found`; `invalid_input` as `refuseReading` says
 */
export const retireMeter = operation({
  name: 'meter.retire',
  kind: 'write',
  input: z.object({ meterId: z.uuid(), ...readingFields, rolledOver: z.boolean().nullish() }),
  can: ['update', 'Meter'],
  async run(scope, { meterId, ...reading }): Promise<{ last: AddedReading }> {
    const meter = await lockMeter(scope.db, scope.tenantId, meterId);
    const last = await retire(scope, meter, reading);
    scope.audit('Meter', meterId, { readOn: reading.readOn, value: reading.value });
    return { last };
  },
});

async function retire(
  { db, tenantId, ctx, now }: OperationScope,
  meter: LockedMeter,
  { readOn, value, rolledOver }: LastReading,
): Promise<AddedReading> {
  await refuseReading(db, tenantId, meter, { readOn, value, today: localDay(now, ctx.tenant.timeZone) });
  const [last] = await addReadings(db, tenantId, [
    {
      id: newId(),
      meterId: meter.id,
      readOn,
      value,
      rolledOver,
      source: 'replacement',
      createdBy: memberOf(ctx),
    },
  ]);
  if (!last) throw new Error('The last reading was not stored');
  await rejudgeReadings(db, tenantId, meter.id, readOn);
  await db.meter.update({
    where: { tenantId_id: { tenantId, id: meter.id } },
    data: { status: 'retired', retiredOn: toDateColumn(readOn) },
  });
  return last;
}
