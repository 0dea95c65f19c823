import { z } from 'zod';
import { type Day, isDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import type { ReadingSource, ReadingStatus } from './readings/add-readings.ts';
import { usualDaily } from './readings/usual-daily.ts';

/** A person reads no more in a day; a larger building is walked by fee item. */
const most = 1_000;

export type RoundMeter = {
  id: string;
  number: string;
  /** Null for a public meter. */
  propertyCode: string | null;
  place: string | null;
  feeItem: string;
  unit: string | null;
  maxValue: string | null;
  multiplier: string;
  /** The last real reading that was accepted: the next one counts from it. */
  last: { readOn: Day; value: string } | null;
  /** The usual consumption of a day. */
  usualDaily: string | null;
  /** A reading of this round, where it has one already. */
  done: {
    readOn: Day;
    value: string;
    consumption: string;
    status: ReadingStatus;
    source: ReadingSource;
  } | null;
};

/**
 * The meters of a building, or of a community, in the order in which one walks: public ones, then by room. Those read since a day are done. At most
 * a thousand; `more` tells that there are others.
 */
export const getReadingRound = operation({
  name: 'meter.reading-round',
  kind: 'read',
  input: z.object({
    communityId: z.uuid(),
    buildingId: z.uuid().nullish(),
    feeItemId: z.uuid().nullish(),
    since: z.string().refine(isDay, 'invalid_day'),
  }),
  can: ['create', 'MeterReading'],
  async run(
    { db, tenantId },
    { communityId, buildingId, feeItemId, since },
  ): Promise<{ meters: RoundMeter[]; more: boolean }> {
    const tenant = Prisma.sql`${tenantId}::uuid`;
    const usual = usualDaily({
      tenant,
      meterId: Prisma.sql`m.id`,
      replacesId: Prisma.sql`m.replaces_id`,
      before: Prisma.sql`'infinity'::date`,
    });
    const ofPlace = (table: Prisma.Sql) =>
      buildingId
        ? Prisma.sql`${table}.building_id = ${buildingId}::uuid`
        : Prisma.sql`${table}.community_id = ${communityId}::uuid`;
    const meters = await db.$queryRaw<RoundMeter[]>`
      select m.id, m.number, p.code as "propertyCode", m.place, f.name as "feeItem", f.quantity_unit as unit,
        trim_scale(m.max_value)::text as "maxValue", trim_scale(m.multiplier)::text as multiplier,
        last_real.reading as last, trim_scale(${usual})::text as "usualDaily", standing.reading as done
      from meter m
      join fee_item f on f.tenant_id = ${tenant} and f.id = m.fee_item_id
      left join property p on p.tenant_id = ${tenant} and p.id = m.property_id
      left join lateral (
        select jsonb_build_object('readOn', r.read_on, 'value', trim_scale(r.value)::text) as reading from meter_reading r
        where r.tenant_id = ${tenant} and r.meter_id = m.id and r.status = 'accepted' and r.source <> 'estimate' order by r.read_on desc limit 1
      ) last_real on true
      left join lateral (
        select jsonb_build_object('readOn', r.read_on, 'value', trim_scale(r.value)::text, 'consumption', trim_scale(r.consumption)::text,
          'status', r.status, 'source', r.source) as reading
        from meter_reading r
        where r.tenant_id = ${tenant} and r.meter_id = m.id and r.status in ('accepted', 'held') and r.read_on >= ${since}::date
        order by r.read_on desc limit 1
      ) standing on true
      where m.tenant_id = ${tenant} and m.status = 'active'
        and (p.id is null and ${ofPlace(Prisma.sql`m`)} or p.id is not null and ${ofPlace(Prisma.sql`p`)})
        ${feeItemId ? Prisma.sql`and m.fee_item_id = ${feeItemId}::uuid` : Prisma.empty}
      order by p.code nulls first, m.number, m.id
      limit ${most + 1}`;
    return { meters: meters.slice(0, most), more: meters.length > most };
  },
});
