import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { memberOf } from './member-of.ts';
import { meterFields, placeField } from './meter-fields.ts';
import { meteredKinds, publicMeterKinds } from './metered-kinds.ts';
import { readingFields } from './reading-fields.ts';
import { addReadings } from './readings/add-readings.ts';
import { isOnDial } from './readings/dial.ts';
import { refusedReading as refuse } from './refuse-reading.ts';

const input = z.object({
  /** Its property; or, for a public meter, the community or building that it is in. */
  propertyId: z.uuid().nullish(),
  communityId: z.uuid().nullish(),
  buildingId: z.uuid().nullish(),
  place: placeField,
  feeItemId: z.uuid(),
  ...meterFields,
  ...readingFields,
});

/**
 * A meter of a property for a metered fee item, or a public one, with the reading that it begins at: what follows is counted from there.
 *
 * @throws DomainError `invalid_input` where the item is not metered, the number is taken, the first value is beyond the dial, or property, place or
 *   item are not there
 */
export const createMeter = operation({
  name: 'meter.create',
  kind: 'write',
  input,
  can: ['create', 'Meter'],
  async run(scope, { readOn, value, ...meter }): Promise<{ meterId: string }> {
    const { db, tenantId, ctx, audit, now } = scope;
    const { feeItemId, number, maxValue = null, multiplier } = meter;
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    if (!item) throw refuse('feeItemId', 'not_found');
    const place = await placeOf(scope, meter);
    const kinds = place.propertyId ? meteredKinds : publicMeterKinds;
    if (!kinds.includes(item.kind)) throw refuse('feeItemId', 'fee_item_not_metered');
    if (await db.meter.count({ where: { tenantId, feeItemId, number } }))
      throw refuse('number', 'already_exists');
    if (readOn > localDay(now, ctx.tenant.timeZone)) throw refuse('readOn', 'day_in_future');
    if (!isOnDial(value, maxValue)) throw refuse('value', 'beyond_dial', { max: maxValue ?? '' });
    const meterId = newId();
    await db.meter.create({
      data: { tenantId, id: meterId, ...place, feeItemId, number, maxValue, multiplier },
    });
    await addReadings(db, tenantId, [
      { id: newId(), meterId, readOn, value, source: 'manual', createdBy: memberOf(ctx) },
    ]);
    audit('Meter', meterId, { ...place, feeItemId, number, readOn, value });
    return { meterId };
  },
});

type Place = Pick<z.output<typeof input>, 'propertyId' | 'communityId' | 'buildingId' | 'place'>;

/** Where a meter is, as its row holds it: a property's place is the property's own. */
async function placeOf(
  { db, tenantId }: OperationScope,
  { propertyId, communityId, buildingId, place }: Place,
) {
  if (propertyId) {
    if (!(await db.property.count({ where: { tenantId, id: propertyId } })))
      throw refuse('propertyId', 'not_found');
    return { propertyId, place: place || null };
  }
  if (buildingId) {
    const building = await db.building.findUnique({ where: { tenantId_id: { tenantId, id: buildingId } } });
    if (!building || (communityId && building.communityId !== communityId))
      throw refuse('buildingId', 'not_found');
    return { communityId: building.communityId, buildingId, place: place || null };
  }
  if (!communityId)
    throw new DomainError('invalid_input', { fields: [{ path: 'propertyId', code: 'required' }] });
  if (!(await db.community.count({ where: { tenantId, id: communityId } })))
    throw refuse('communityId', 'not_found');
  return { communityId, place: place || null };
}
