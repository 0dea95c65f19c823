import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

/** As many people at once as take a second or so. */
const peopleAtOnce = 2_000;

/**
 * Takes away the points whose last day has passed, of some people at a time: each with an entry of its own.
 *
 * @returns `more` where others are left
 */
export const expirePoints = operation({
  name: 'points.expire',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'PointAccount'],
  timeoutMs: 60_000,
  async run({ db, ctx, tenantId, audit, now }): Promise<{ points: number; more: boolean }> {
    const today = localDay(now, ctx.tenant.timeZone);
    const people = await db.$queryRaw<{ personId: string }[]>`
      select a.person_id as "personId" from point_account a
      where a.tenant_id = ${tenantId}::uuid and a.person_id in (
        select person_id from point_entry where tenant_id = ${tenantId}::uuid and expires_on < ${today}::date and remaining > 0
        group by person_id order by person_id limit ${peopleAtOnce})
      order by a.person_id for update`;
    const ids = people.map(({ personId }) => personId);
    const expired = await db.$queryRaw<{ points: number }[]>`
      with gone as (
        update point_entry e set remaining = 0 from (
          select id, remaining from point_entry
          where tenant_id = ${tenantId}::uuid and person_id = any(${ids}::uuid[]) and expires_on < ${today}::date and remaining > 0
        ) b where e.tenant_id = ${tenantId}::uuid and e.id = b.id
        returning e.id, e.person_id, e.expires_on, b.remaining
      ), noted as (
        insert into point_entry (tenant_id, id, person_id, kind, points, expires_on, dedupe_key, created_at)
        select ${tenantId}::uuid, new_id(), person_id, 'expire', -remaining, expires_on, 'expire:' || id, ${now} from gone
      ), summed as (select person_id, sum(remaining)::int as points from gone group by person_id)
      update point_account a set balance = a.balance - s.points, updated_at = ${now}
      from summed s where a.tenant_id = ${tenantId}::uuid and a.person_id = s.person_id
      returning s.points`;
    const points = expired.reduce((sum, row) => sum + row.points, 0);
    audit('PointAccount', tenantId, { people: ids.length, points });
    return { points, more: ids.length === peopleAtOnce };
  },
});
