import { z } from 'zod';
import { dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { readingFields } from './reading-fields.ts';

type Meter = { property_id: string; fee_item_id: string };
type Last = { read_on: Date; value: { toFixed(): string }; fell: boolean };

/**
 * The next reading of a meter; what was used since the one before is worked out here. Readings come in order: a day before the last reading,
 * or before what has been billed, could not be billed any more.
 *
 * @throws DomainError `not_found`; `invalid_input` with `reading_not_later`, `reading_fell`, `reading_billed` or `day_in_future`
 */
export const recordReading = operation({
  name: 'meter.record-reading',
  kind: 'write',
  input: z.object({ meterId: z.uuid(), ...readingFields }),
  can: ['update', 'Meter'],
  async run(
    { db, tenantId, ctx, audit, now },
    { meterId, readOn, value },
  ): Promise<{ readingId: string; consumption: string }> {
    const refuse = (path: string, code: string, params?: Record<string, string>) =>
      new DomainError('invalid_input', { fields: [{ path, code, ...(params && { params }) }] });
    // The lock keeps two readings of one meter from being counted from the same one before.
    const [meter] = await db.$queryRaw<Meter[]>`
      select property_id, fee_item_id from meter where tenant_id = ${tenantId}::uuid and id = ${meterId}::uuid for update`;
    if (!meter) throw new DomainError('not_found');
    if (readOn > localDay(now, ctx.tenant.timeZone)) throw refuse('readOn', 'day_in_future');
    const [last] = await db.$queryRaw<Last[]>`
      select read_on, value, value > ${value}::numeric as fell from meter_reading
      where tenant_id = ${tenantId}::uuid and meter_id = ${meterId}::uuid order by read_on desc limit 1`;
    if (last && dayOf(last.read_on) >= readOn)
      throw refuse('readOn', 'reading_not_later', { day: dayOf(last.read_on) });
    if (last?.fell) throw refuse('value', 'reading_fell', { value: last.value.toFixed() });
    const billed = await db.bill.findFirst({
      where: {
        tenantId,
        propertyId: meter.property_id,
        feeItemId: meter.fee_item_id,
        status: { not: 'void' },
      },
      orderBy: { periodStart: 'desc' },
      select: { periodEnd: true },
    });
    if (billed && dayOf(billed.periodEnd) >= readOn)
      throw refuse('readOn', 'reading_billed', { day: dayOf(billed.periodEnd) });
    const [reading] = await db.$queryRaw<{ id: string; consumption: string }[]>`
      insert into meter_reading (tenant_id, id, meter_id, read_on, value, consumption)
      select ${tenantId}::uuid, new_id(), ${meterId}::uuid, ${readOn}::date, ${value}::numeric,
        ${value}::numeric - ${last ? last.value.toFixed() : value}::numeric
      returning id, trim_scale(consumption)::text as consumption`;
    if (!reading) throw new Error('The reading was not stored');
    audit('Meter', meterId, { readOn, value, consumption: reading.consumption });
    return { readingId: reading.id, consumption: reading.consumption };
  },
});
