import { Prisma } from '#prisma/generated/client.ts';
import { highFactor } from './high-factor.ts';
import { usualDaily } from './usual-daily.ts';

/**
 * The rule of readings as common table expressions: from a relation `given` (id, meter_id, read_on, value, rolled_over), each meter in it once,
 * to one `judged` (id, meter_id, read_on, consumption, rolled_over, oddity).
 *
 * A reading counts from the last real one before it that was accepted, less what estimates have counted since: so an estimate that was too high
 * makes the next consumption smaller, or negative, and the sum is right. The products are rounded before they are subtracted, so that a
 * multiplier with decimals loses nothing from reading to reading.
 *
 * A dial starts again after its highest value: one of 0 to 99999 turns over at 100000, one to 999.9 at 1000.0 (one unit of the last place
 * more). That it did is what `rolled_over` says or, where it is null, guessed of a value in the lowest tenth after one in the highest.
 *
 * Odd is what was used since the last real reading where it is `zero`, `negative`, or `high`: more than three times the usual of a day times the
 * days. The first reading of a meter is where it begins, and never odd.
 */
export function judgedReadings(tenantId: string): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  const usual = usualDaily({
    tenant,
    meterId: Prisma.sql`g.meter_id`,
    replacesId: Prisma.sql`m.replaces_id`,
    before: Prisma.sql`g.read_on`,
  });
  return Prisma.sql`
  counted as (
    select g.id, g.meter_id, g.read_on, g.read_on - last_real.read_on as days, turn.over as rolled_over, estimated.quantity as estimated,
      round(g.value * m.multiplier, 4) - round(last_real.value * m.multiplier, 4)
        + case when turn.over then round((m.max_value + 10::numeric ^ (-scale(trim_scale(m.max_value)))) * m.multiplier, 4) else 0 end as used,
      case when last_real.read_on is not null then ${usual} end as usual
    from given g
    join meter m on m.tenant_id = ${tenant} and m.id = g.meter_id
    left join lateral (
      select r.read_on, r.value from meter_reading r
      where r.tenant_id = ${tenant} and r.meter_id = g.meter_id and r.status = 'accepted' and r.source <> 'estimate' and r.read_on < g.read_on
      order by r.read_on desc limit 1
    ) last_real on true
    cross join lateral (
      select coalesce(sum(r.consumption), 0) as quantity from meter_reading r
      where r.tenant_id = ${tenant} and r.meter_id = g.meter_id and r.status = 'accepted' and r.source = 'estimate'
        and r.read_on > last_real.read_on and r.read_on < g.read_on
    ) estimated
    cross join lateral (
      select coalesce(g.value < last_real.value and m.max_value is not null
        and coalesce(g.rolled_over, last_real.value > m.max_value * 0.9 and g.value < m.max_value * 0.1), false) as over
    ) turn
  ),
  judged as (
    select c.id, c.meter_id, c.read_on, c.rolled_over, coalesce(c.used - c.estimated, 0) as consumption,
      case when c.used < 0 then 'negative' when c.used = 0 then 'zero' when c.used > ${highFactor}::int * c.usual * c.days then 'high' end as oddity
    from counted c
  )`;
}
