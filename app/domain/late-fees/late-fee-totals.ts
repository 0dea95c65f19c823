import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { mostLateFee } from './compute-late-fee.ts';

export type LateFeeTerms = {
  tenantId: string;
  /** The last day that is over. A late fee that runs on already to a later day is computed through that day. */
  through: Day;
  /** Which bills, as a condition on `b`. */
  bills: Prisma.Sql;
};

/**
 * What the late fees of bills come to and what they stand at, as the common table `late`, a row per late bill or bill with a late fee: the half of
 * `computeLateFee` that posts. `target` is what the late fee must be: the total, but never less than what was waived of it, for a credit note stands.
 * A late fee has no late fee, and a void bill none. From the day on which a payment plan was agreed to the day on which it ended, its bills cost nothing.
 *
 * Late fees, payments, credit notes and payment plans are looked up bill by bill (`lateral`): for some thousands of bills the database must never take it into its
 * head to read all of the company's.
 */
export function lateFeeTotals({ tenantId, through, bills }: LateFeeTerms): Prisma.Sql {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  return Prisma.sql`
  rule as materialized (
    select fee_item_id, valid_from, lead(valid_from) over (partition by fee_item_id order by valid_from) as valid_to,
      grace_days, counts_from, daily_rate, cap_percent,
      jsonb_build_object('graceDays', grace_days, 'countsFrom', counts_from, 'dailyRate', trim_scale(daily_rate)::text,
        'capPercent', trim_scale(cap_percent)::text) as words
    from late_fee_rule where tenant_id = ${tenant}
  ),
  chosen as materialized (
    select b.id, b.property_id, b.fee_item_id, b.person_id, b.due_on, b.amount from bill b
    where b.tenant_id = ${tenant} and b.late_fee_of is null and b.status <> 'void' and ${bills}
  ),
  base as materialized (
    select b.*, r.daily_rate, r.words, floor(b.amount * r.cap_percent / 100) as most, b.due_on + r.grace_days as grace_end,
      b.due_on + case r.counts_from when 'due_day' then 1 else r.grace_days + 1 end as first_day,
      f.id as fee_id, f.amount as fee_amount, f.credited_amount as fee_credited,
      greatest(${through}::date, f.period_end - 1) as through
    from chosen b
    join rule r on r.fee_item_id = b.fee_item_id and r.valid_from <= b.due_on and (r.valid_to is null or r.valid_to > b.due_on)
    left join lateral (
      select f.id, f.amount, f.credited_amount, f.period_end from bill f
      where f.tenant_id = ${tenant} and f.late_fee_of = b.id and f.status <> 'void' limit 1
    ) f on true
  ),
  event as materialized (
    select x.id, e.day, e.amount, e.pause, x.first_day, x.grace_end from base x
    cross join lateral (
      select d.day, d.amount, 0 as pause from payment_allocation a
      cross join lateral (values (a.allocated_on, a.amount), (a.reversed_on, -a.reversed_amount)) as d (day, amount)
      where a.tenant_id = ${tenant} and a.bill_id = x.id and d.day <= x.through and d.amount <> 0
      union all
      select c.posted_on, c.amount, 0 from credit_note c
      where c.tenant_id = ${tenant} and c.bill_id = x.id and c.status = 'posted' and c.posted_on <= x.through
      union all
      select d.day, 0, d.pause from payment_plan_bill q
      join payment_plan p on p.tenant_id = ${tenant} and p.id = q.plan_id
      cross join lateral (values (p.agreed_on, 1), (p.ended_on, -1)) as d (day, pause)
      where q.tenant_id = ${tenant} and q.bill_id = x.id and d.day <= x.through
      offset 0
    ) e
  ),
  settled as (select id, coalesce(sum(amount) filter (where day <= grace_end), 0) as in_grace from event group by id),
  turn as (
    select id, day, sum(amount) as amount, sum(pause) as pause from (
      select id, first_day, greatest(day, first_day) as day, amount, pause from event
      union all
      select distinct id, first_day, first_day, 0, 0 from event
    ) moved group by id, day, first_day having sum(amount) <> 0 or sum(pause) <> 0 or day = first_day
  ),
  piece as (
    select t.id, t.day, coalesce(lead(t.day) over w, x.through + 1) as until, x.amount - sum(t.amount) over w as owed,
      sum(t.pause) over w > 0 as paused
    from turn t join base x on x.id = t.id where x.first_day <= x.through window w as (partition by t.id order by t.day)
  ),
  history as (
    select id, sum(owed * (until - day)) filter (where not paused) as costs, max(end_day) as end_day,
      jsonb_agg(jsonb_build_object('from', day, 'to', until, 'days', until - day, 'owed', owed::text) order by day)
        filter (where not paused) as pieces,
      jsonb_agg(jsonb_build_object('from', day, 'to', until, 'days', until - day) order by day)
        filter (where paused and until <= end_day) as pauses
    from (select piece.*, max(until) filter (where not paused) over (partition by id) as end_day from piece where owed > 0) spent
    group by id
  ),
  computed as (
    select x.*, case when s.id is null then x.through + 1 else h.end_day end as end_day, h.pieces, h.pauses, s.id is null as untouched,
      case when x.through < x.first_day or x.through < x.grace_end or s.in_grace >= x.amount then 0
        when s.id is null then round(x.daily_rate * x.amount * (x.through - x.first_day + 1))
        else round(x.daily_rate * coalesce(h.costs, 0)) end as exact
    from base x left join settled s on s.id = x.id left join history h on h.id = x.id
  ),
  late as materialized (
    select c.id, c.property_id, c.fee_item_id, c.person_id, c.first_day, c.fee_id, c.fee_amount, c.target,
      case when c.fee_id is null then new_id() else c.fee_id end as late_fee_id,
      greatest(c.end_day, c.first_day + 1) as end_day,
      jsonb_build_object('version', 1, 'kind', 'late_fee',
        'base', jsonb_build_object('billId', c.id, 'dueOn', c.due_on, 'amount', c.amount::text), 'rule', c.words,
        'period', jsonb_build_object('start', c.first_day, 'end', greatest(c.end_day, c.first_day + 1)),
        'pieces', case when c.untouched then jsonb_build_array(jsonb_build_object('from', c.first_day, 'to', c.end_day,
          'days', c.end_day - c.first_day, 'owed', c.amount::text)) else coalesce(c.pieces, '[]') end,
        'capped', coalesce(c.exact > c.most, false), 'amount', c.target::text)
        || case when c.pauses is null then '{}' else jsonb_build_object('paused', c.pauses) end as explanation
    from (select computed.*, greatest(least(exact, most, ${mostLateFee}), coalesce(fee_credited, 0))::bigint as target from computed offset 0) c
    where c.target <> coalesce(c.fee_amount, 0)
  )`;
}
