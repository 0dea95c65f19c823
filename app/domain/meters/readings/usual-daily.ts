import { Prisma } from '#prisma/generated/client.ts';

/** From how many of the last readings the usual is taken. */
const usualReadings = 12;

type UsualDailyTerms = {
  tenant: Prisma.Sql;
  meterId: Prisma.Sql;
  replacesId: Prisma.Sql;
  before: Prisma.Sql;
};

/**
 * The usual consumption of a meter in a day, as an SQL scalar: the median of what was used in a day between its last thirteen real readings
 * before a day. Estimates count to the real reading after them; a new meter knows what the one it replaced has used. Null without any.
 */
export function usualDaily({ tenant, meterId, replacesId, before }: UsualDailyTerms): Prisma.Sql {
  return Prisma.sql`(
    select round(avg(ranked.daily), 8) from (
      select s.daily, row_number() over (order by s.daily) as place, count(*) over () as places
      from (
        select sum(r.consumption) / (max(r.read_on) - r.since) as daily
        from (
          select h.meter_id, h.read_on, h.consumption, h.source,
            max(h.read_on) filter (where h.source <> 'estimate') over (
              partition by h.meter_id order by h.read_on rows between unbounded preceding and 1 preceding) as since
          from meter_reading h
          where h.tenant_id = ${tenant} and h.meter_id in (${meterId}, ${replacesId}) and h.status = 'accepted' and h.read_on < ${before}
        ) r
        where r.since is not null
        group by r.meter_id, r.since
        having bool_or(r.source <> 'estimate')
        order by max(r.read_on) desc limit ${usualReadings}::int
      ) s
    ) ranked
    where ranked.place in ((ranked.places + 1) / 2, (ranked.places + 2) / 2))`;
}
