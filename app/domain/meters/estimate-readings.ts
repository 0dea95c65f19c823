import { z } from 'zod';
import { type Day, isDay, localDay } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { billedThroughSql } from './billed-through.ts';
import { memberOf } from './member-of.ts';
import { addReadings } from './readings/add-readings.ts';
import { usualDaily } from './readings/usual-daily.ts';
import { refusedReading } from './refuse-reading.ts';

export type NotEstimated = {
  meterId: string;
  number: string;
  /** no_usual: it has not been read often enough; read: it has a reading then or later; billed: its bill goes further. */
  reason: 'retired' | 'no_usual' | 'read' | 'billed';
};

type Estimate = {
  meterId: string;
  number: string;
  reason: NotEstimated['reason'] | null;
  value: string;
  rolledOver: boolean;
};

/**
 * Readings of a day for meters that could not be read, from what is usual for each (`usualDaily`) since its last reading, in whole steps of its dial.
 * They bill like others; the next real reading counts from them, so what was estimated too high comes off again.
 *
 * @throws DomainError `invalid_input` with `day_in_future`
 */
export const estimateReadings = operation({
  name: 'meter.estimate-readings',
  kind: 'write',
  input: z.object({
    meterIds: z.array(z.uuid()).min(1).max(1_000),
    readOn: z.string().refine(isDay, 'invalid_day'),
  }),
  can: ['update', 'MeterReading'],
  timeoutMs: 60_000,
  async run(
    { db, tenantId, ctx, audit, now },
    { meterIds, readOn },
  ): Promise<{ estimated: number; skipped: NotEstimated[] }> {
    if (readOn > localDay(now, ctx.tenant.timeZone)) throw refusedReading('readOn', 'day_in_future');
    const ids = [...new Set(meterIds)].sort();
    await db.$executeRaw`
      select from meter where tenant_id = ${tenantId}::uuid and id = any(${ids}::uuid[]) order by id for update`;
    const estimates = await db.$queryRaw<Estimate[]>(estimatesOf(tenantId, ids, readOn));
    const possible = estimates.filter(({ reason }) => reason === null);
    await addReadings(
      db,
      tenantId,
      possible.map(({ meterId, value, rolledOver }) => ({
        id: newId(),
        meterId,
        readOn,
        value,
        rolledOver,
        source: 'estimate' as const,
        createdBy: memberOf(ctx),
      })),
    );
    const [only] = ids;
    if (only && ids.length === 1) audit('Meter', only, { readOn, estimated: possible.length });
    else audit('Meter', tenantId, { readOn, estimated: possible.length });
    return {
      estimated: possible.length,
      skipped: estimates.flatMap(({ meterId, number, reason }) =>
        reason ? [{ meterId, number, reason }] : [],
      ),
    };
  },
});

function estimatesOf(tenantId: string, ids: readonly string[], readOn: Day): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  const usual = usualDaily({
    tenant,
    meterId: Prisma.sql`m.id`,
    replacesId: Prisma.sql`m.replaces_id`,
    before: Prisma.sql`${readOn}::date`,
  });
  return Prisma.sql`
    select m.id as "meterId", m.number,
      case when m.retired_on is not null then 'retired' when standing.is_read then 'read' when billed.through >= ${readOn}::date then 'billed'
        when last.value is null or usual.daily is null then 'no_usual' end as reason,
      coalesce(shown.value, 0)::text as value, coalesce(shown.value < last_real.value, false) as "rolledOver"
    from meter m
    left join lateral (
      select r.read_on, r.value from meter_reading r
      where r.tenant_id = ${tenant} and r.meter_id = m.id and r.status = 'accepted' and r.read_on < ${readOn}::date order by r.read_on desc limit 1
    ) last on true
    left join lateral (
      select r.value from meter_reading r where r.tenant_id = ${tenant} and r.meter_id = m.id and r.status = 'accepted' and r.source <> 'estimate'
        and r.read_on < ${readOn}::date order by r.read_on desc limit 1
    ) last_real on true
    cross join lateral (
      select exists (select from meter_reading r where r.tenant_id = ${tenant} and r.meter_id = m.id
        and (r.status = 'accepted' and r.read_on >= ${readOn}::date or r.status = 'held' and r.read_on = ${readOn}::date)) as is_read
    ) standing
    cross join lateral (select ${usual} as daily) usual
    cross join lateral (select ${billedThroughSql(tenant)} as through) billed
    cross join lateral (
      select m.max_value + 10::numeric ^ (-scale(trim_scale(m.max_value))) as turns_at,
        round(last.value + greatest(usual.daily, 0) * (${readOn}::date - last.read_on) / m.multiplier,
          greatest(scale(trim_scale(m.max_value)), scale(trim_scale(last_real.value)), 0)) as value
    ) next
    cross join lateral (
      select case when next.value >= next.turns_at then mod(next.value, next.turns_at) else next.value end as value
    ) shown
    where m.tenant_id = ${tenant} and m.id = any(${ids}::uuid[])
    order by m.id`;
}
