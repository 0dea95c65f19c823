import { z } from 'zod';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { readingFields } from './reading-fields.ts';

/**
 * A meter of a property for a metered fee item, with the reading that it begins at: what follows is counted from there.
 *
 * @throws DomainError `invalid_input` where the item is not metered, its number is taken, or property or item are not there
 */
export const createMeter = operation({
  name: 'meter.create',
  kind: 'write',
  input: z.object({
    propertyId: z.uuid(),
    feeItemId: z.uuid(),
    number: z.string().trim().min(1).max(40),
    ...readingFields,
  }),
  can: ['create', 'Meter'],
  async run(
    { db, tenantId, ctx, audit, now },
    { propertyId, feeItemId, number, readOn, value },
  ): Promise<{ meterId: string }> {
    const refuse = (path: string, code: string) =>
      new DomainError('invalid_input', { fields: [{ path, code }] });
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    if (!item) throw refuse('feeItemId', 'not_found');
    if (item.kind !== 'per_quantity') throw refuse('feeItemId', 'fee_item_not_metered');
    if (!(await db.property.count({ where: { tenantId, id: propertyId } })))
      throw refuse('propertyId', 'not_found');
    if (await db.meter.count({ where: { tenantId, feeItemId, number } }))
      throw refuse('number', 'already_exists');
    if (readOn > localDay(now, ctx.tenant.timeZone)) throw refuse('readOn', 'day_in_future');
    const meterId = newId();
    await db.meter.create({ data: { tenantId, id: meterId, propertyId, feeItemId, number } });
    await db.meterReading.create({
      data: { tenantId, id: newId(), meterId, readOn: toDateColumn(readOn), value, consumption: 0 },
    });
    audit('Meter', meterId, { propertyId, feeItemId, number, readOn, value });
    return { meterId };
  },
});
