import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { takeBackEarned } from './take-back-earned.ts';

/** Changes are seen again for so long: a transaction may end that much later than it began. */
const overlapMs = 10 * 60_000;
const mostPoints = 1_000_000;

/**
 * Gives points for every bill that was paid by its due day since it was last asked, and takes back those for bills that were paid and are not any more, as far
 * as they are unspent. Counts money: what points, coupons and credit notes took off earns nothing, nor what another system had taken. Each bill once for
 * each rule, however often it is called.
 */
export const earnForBills = operation({
  name: 'points.earn-for-bills',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'PointAccount'],
  timeoutMs: 120_000,
  async run(scope): Promise<{ bills: number; points: number; takenBack: number }> {
    const { db, ctx, tenantId, audit, now } = scope;
    const policy = await db.loyaltyPolicy.findUnique({ where: { tenantId } });
    const first = await db.pointRule.findFirst({
      where: { tenantId, event: 'bill_paid_on_time' },
      orderBy: { createdAt: 'asc' },
      select: { createdAt: true },
    });
    if (!first) return { bills: 0, points: 0, takenBack: 0 };
    const from = new Date((policy?.earnedThrough ?? first.createdAt).getTime() - overlapMs);
    const today = localDay(now, ctx.tenant.timeZone);
    const takenBack = await takeBackEarned(scope, from);
    const [result] = await db.$queryRaw<[{ bills: number; points: number }]>`
      with changed as (
        select b.id, b.person_id, b.due_on from bill b
        where b.tenant_id = ${tenantId}::uuid and b.updated_at > ${from}::timestamptz and b.status = 'paid' and b.late_fee_of is null and b.person_id is not null
      ), paid as (
        select c.id, c.person_id, c.due_on, max(a.allocated_on) as paid_on, sum(a.amount - a.reversed_amount) as amount
        from changed c
        join payment_allocation a on a.tenant_id = ${tenantId}::uuid and a.bill_id = c.id and a.amount > a.reversed_amount
        join payment p on p.tenant_id = a.tenant_id and p.id = a.payment_id and p.method <> 'opening'
        group by c.id, c.person_id, c.due_on
      ), due as (
        select p.id, p.person_id, r.id as rule_id, r.valid_months,
          least(r.points * coalesce(floor(p.amount / r.per_amount), 1), ${mostPoints})::int as points
        from paid p join point_rule r on r.tenant_id = ${tenantId}::uuid and r.event = 'bill_paid_on_time' and r.is_active
          and p.paid_on >= (r.created_at at time zone ${ctx.tenant.timeZone})::date
        where p.paid_on <= p.due_on
      ), given as (
        insert into point_entry (tenant_id, id, person_id, kind, points, remaining, expires_on, rule_id, document_kind, document_id, dedupe_key, created_at)
        select ${tenantId}::uuid, new_id(), person_id, 'earn', points, points,
          (${today}::date + make_interval(months => valid_months))::date, rule_id, 'bill', id, 'bill_paid_on_time:' || id || ':' || rule_id, ${now}
        from due where points > 0
        on conflict (tenant_id, dedupe_key) do nothing
        returning person_id, points, document_id
      ), summed as (
        select person_id, sum(points)::int as points from given group by person_id
      ), kept as (
        insert into point_account as a (tenant_id, person_id, balance, updated_at)
        select ${tenantId}::uuid, person_id, points, ${now} from summed order by person_id
        on conflict (tenant_id, person_id) do update set balance = a.balance + excluded.balance, updated_at = excluded.updated_at
      )
      select count(distinct document_id)::int as bills, coalesce(sum(points), 0)::int as points from given`;
    await db.loyaltyPolicy.upsert({
      where: { tenantId },
      create: { tenantId, earnedThrough: now },
      update: { earnedThrough: now },
    });
    audit('PointAccount', tenantId, { ...result, takenBack });
    return { ...result, takenBack };
  },
});
