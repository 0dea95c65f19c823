import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { lockMeter } from './lock-meter.ts';
import { meterFields, placeField } from './meter-fields.ts';
import { compareDecimals } from './readings/dial.ts';
import { refusedReading } from './refuse-reading.ts';

/**
 * Puts right what is known of a meter. Its multiplier stays once something has been counted with it: a meter with another one is another meter.
 *
 * @throws DomainError `not_found`; `invalid_input` with `already_exists` at `number`, `meter_counted` at `multiplier`, `beyond_dial` at `maxValue`
 */
export const updateMeter = operation({
  name: 'meter.update',
  kind: 'write',
  input: z.object({ meterId: z.uuid(), place: placeField, ...meterFields }),
  can: ['update', 'Meter'],
  async run({ db, tenantId, audit }, { meterId, number, place, maxValue = null, multiplier }): Promise<void> {
    const meter = await lockMeter(db, tenantId, meterId);
    if (number !== meter.number) {
      if (await db.meter.count({ where: { tenantId, feeItemId: meter.feeItemId, number } }))
        throw refusedReading('number', 'already_exists');
    }
    const readings = { tenantId, meterId, status: { in: ['accepted', 'held'] } };
    if (compareDecimals(multiplier, meter.multiplier) !== 0) {
      if ((await db.meterReading.count({ where: readings })) > 1)
        throw refusedReading('multiplier', 'meter_counted');
    }
    if (maxValue !== null) {
      const beyond = await db.meterReading.findFirst({
        where: { ...readings, value: { gt: maxValue } },
        select: { value: true },
      });
      if (beyond) throw refusedReading('maxValue', 'beyond_dial', { max: beyond.value.toFixed() });
    }
    await db.meter.update({
      where: { tenantId_id: { tenantId, id: meterId } },
      data: { number, place: place || null, maxValue, multiplier },
    });
    audit('Meter', meterId, { number, place, maxValue, multiplier });
  },
});
