import { Prisma } from '#prisma/generated/client.ts';
import { payersSince } from './contracts.ts';
import { isMetered, type StageTerms } from './generation-terms.ts';

/**
 * `sized`: the contracts with their period [from_day, to_day), the days of it that are charged, and what is counted. `is_plain` where the whole
 * period is charged by the sums of `frame`; `is_paid_by_one` where nobody else pays on any charged day;
 * `is_taken_up_again` where some of its payers have their bill.
 */
export function sizedContracts(terms: StageTerms): Prisma.Sql {
  const { tenant, firstDay } = terms;
  const c = Prisma.sql`c`;
  return Prisma.sql`
  sized as (
    select z.*,
      coalesce(z.charged_from >= ${payersSince(firstDay)}
        and (z.holders = 0 or (z.holders = 1 and z.pays_from <= z.charged_from and z.pays_until >= z.charged_to)), false) as is_paid_by_one
    from (
      -- The period is the item's; the assignment may begin or end within it.
      select c.*, c.period_start as from_day, c.period_end as to_day,
        greatest(c.period_start, c.starts_on) as charged_from, least(c.period_end, c.ends_on) as charged_to,
        ${countedQuantity} as quantity, 0::numeric as so_far, null::bigint as share_amount, null::jsonb as shares,
        coalesce(c.starts_on <= c.period_start, true) and coalesce(c.ends_on >= c.period_end, true)
          and c.kind <> 'formula' and not c.has_discount as is_plain,
        false as is_taken_up_again
      from contract c
      where c.period_start is not null and coalesce(c.starts_on < c.period_end, true) and coalesce(c.ends_on > c.period_start, true)
      union all
      -- A one-off charge of one property: the day on which its assignment begins.
      select c.*, c.starts_on, c.starts_on + 1, c.starts_on, c.starts_on + 1, ${countedQuantity}, 0, null, null, false, false
      from contract c
      where not ${isMetered(c)} and c.cycle_months = 0 and c.scope_kind = 'assigned'
        and c.starts_on >= ${firstDay} and c.starts_on < ${firstDay} + interval '1 month'
      union all
      ${meteredContracts(terms)}
      union all
      -- The shares of costs that are billed with this month; those of one item from one day on are one bill.
      select p.*, null, null, i.*, cost.period_start, cost.period_end, cost.period_start, cost.period_end, 1, 0, cost.amount, cost.shares, false, false
      from target p
      cross join lateral (
        select k.fee_item_id, k.period_start, max(k.period_end) as period_end, sum(s.amount)::bigint as amount,
          jsonb_agg(jsonb_build_object('basis', k.basis, 'amount', s.amount::text, 'total', k.amount::text,
            'weight', trim_scale(s.weight)::text, 'totalWeight', trim_scale(k.total_weight)::text) order by k.id) as shares
        from shared_cost_share s
        join shared_cost k on k.tenant_id = ${tenant} and k.id = s.shared_cost_id
        where s.tenant_id = ${tenant} and s.property_id = p.property_id and s.amount > 0
          and k.month = ${firstDay} and k.status = 'confirmed' and exists (select from frame where kind = 'shared')
        group by k.fee_item_id, k.period_start
        offset 0
      ) cost
      join frame i on i.fee_item_id = cost.fee_item_id and i.kind = 'shared'
    ) z
    -- Where no vehicle is registered nothing is owed, and nothing is odd.
    where z.kind <> 'per_vehicle' or z.quantity > 0
  )`;
}

const countedQuantity = Prisma.sql`case c.kind when 'per_area' then case c.area_kind when 'inner' then c.inner_area else c.built_area end
  when 'per_vehicle' then c.vehicles else 1 end`;

/**
 * Metered: from the reading that was billed last (or the first of all) to the last one before this month, over all meters of the property. Where
 * a part of what was billed last has been taken back since, it is taken up once more as it was, for those of its payers who have no bill.
 */
function meteredContracts({ tenant, firstDay }: StageTerms): Prisma.Sql {
  const cycleBefore = Prisma.sql`(${firstDay} - make_interval(months => greatest(c.cycle_months, 1)))::date`;
  const readings = Prisma.sql`from meter m
    join meter_reading r on r.tenant_id = ${tenant} and r.meter_id = m.id and r.status = 'accepted'
    where m.tenant_id = ${tenant} and m.property_id = c.property_id and m.fee_item_id = c.fee_item_id`;
  return Prisma.sql`
    select c.*, used.period_start, used.period_end, greatest(used.period_start, c.starts_on), least(used.period_end, c.ends_on),
      used.quantity, used.so_far, null, null, false, coalesce(used.is_open, false)
    from contract c
    left join lateral (
      select whole.first_day, coalesce(whole.last_day, b.period_end) as through, whole.last_day > coalesce(b.ends_early_on, b.period_end) as is_open,
        (b.explanation->>'quantity')::numeric as quantity, coalesce((b.explanation->'tiers'->>'soFar')::numeric, 0) as so_far
      from bill b
      cross join lateral (
        select (b.explanation->'period'->>'start')::date as first_day, (b.explanation->'period'->>'end')::date as last_day
      ) whole
      where b.tenant_id = ${tenant} and b.property_id = c.property_id and b.fee_item_id = c.fee_item_id and b.status <> 'void'
        and b.late_fee_of is null and b.parking_card_id is null
      order by b.period_start desc limit 1
    ) billed on true
    left join lateral (
      select n.period_start, n.period_end, n.quantity,
        -- A reading belongs to the year in which it was read.
        case when c.kind = 'tiered' and c.tier_basis = 'year' then greatest(0, (
          select sum(r.consumption) ${readings}
            and r.read_on >= make_date(extract(year from n.period_end)::int, 1, 1) and r.read_on <= n.period_start)) else 0 end as so_far, false as is_open
      from (
        select coalesce(billed.through, min(r.read_on)) as period_start, max(r.read_on) as period_end, sum(r.consumption) as quantity
        ${readings} and r.read_on < ${firstDay} and r.read_on > coalesce(billed.through, '-infinity')
      ) n where n.period_end > n.period_start
      union all
      select billed.first_day, billed.through, billed.quantity, billed.so_far, true where billed.is_open
    ) used on true
    where ${isMetered(Prisma.sql`c`)}
      and case when used.period_start is null
        -- Nothing to bill is odd only where this cycle has not been billed yet.
        then coalesce(c.starts_on < ${firstDay}, true) and coalesce(c.ends_on > ${cycleBefore}, true)
          and coalesce(billed.through <= ${cycleBefore}, true)
        else coalesce(c.starts_on < used.period_end, true) and coalesce(c.ends_on > used.period_start, true) end`;
}
