import { Prisma } from '#prisma/generated/client.ts';
import { PARTS_PER_MONTH } from '../month-parts.ts';
import { explained, isMetered, type StageTerms } from './generation-terms.ts';

/**
 * `item`: the fee items that are due in the month, with their prices. `tier`: the tiers of those prices, with bounds for the whole cycle.
 * `frame`: the items with the period and what else is the same for all their properties, computed once. Where each property has a period of
 * its own (metered, shared, one-off by assignment) `period_start` is null.
 */
export function dueItems(terms: StageTerms): Prisma.Sql {
  const { tenant, firstDay, monthNumber, feeItemId, withoutMetered } = terms;
  const { billingDay } = terms.rules;
  const item = Prisma.sql`i`;
  return Prisma.sql`
  item as materialized (
    select f.*, ${dueOn(terms)} as due_on, price.*
    from (
      select f.id as fee_item_id, f.kind, f.area_kind, f.cycle_months, f.scope_kind, f.tier_basis, f.tax_mode, f.tax_rate,
        -- Shares are in minor units, and add up to their cost.
        case f.kind when 'shared' then 'half_up' else f.rounding end as rounding,
        case f.kind when 'shared' then 1 else f.rounding_unit end as rounding_unit,
        case f.kind when 'per_area' then 'm2' when 'per_vehicle' then 'vehicle' when 'per_quantity' then f.quantity_unit
          when 'tiered' then f.quantity_unit end as unit,
        least(${firstDay} + (f.due_day - 1), (${firstDay} + interval '1 month - 1 day')::date) as usual_due_on,
        case when f.due_day >= ${billingDay}::int then f.due_day - ${billingDay}::int else f.due_day - 1 end as days_to_pay,
        case f.timing when 'arrears' then (${firstDay} - make_interval(months => f.cycle_months))::date else ${firstDay} end as cycle_start
      from fee_item f
      where f.tenant_id = ${tenant} and f.status = 'active'
        and (f.kind = 'shared' or coalesce(mod(${monthNumber}::int, nullif(f.cycle_months, 0)), 0) = 0)
        ${withoutMetered ? Prisma.sql`and not ${isMetered(Prisma.sql`f`)}` : Prisma.empty}
        ${feeItemId ? Prisma.sql`and f.id = ${feeItemId}::uuid` : Prisma.empty}
    ) f
    left join lateral (
      select case f.kind when 'shared' then array['-infinity'::date] else array_agg(v.valid_from order by v.valid_from) end as valid_from,
        case f.kind when 'shared' then array['infinity'::date] else array_agg(v.valid_to order by v.valid_from) end as valid_to,
        array_agg(v.unit_price order by v.valid_from) as unit_price, array_agg(v.surcharge order by v.valid_from) as surcharge,
        array_agg(v.id order by v.valid_from) as price_id, array_agg(v.parameters order by v.valid_from) as parameters
      from (
        select p.id, p.valid_from, coalesce(lead(p.valid_from) over (order by p.valid_from), 'infinity') as valid_to, p.unit_price,
          case when f.kind = 'per_area' then p.surcharge else 0 end as surcharge, p.parameters
        from fee_item_price p where p.tenant_id = ${tenant} and p.fee_item_id = f.fee_item_id and f.kind <> 'shared'
      ) v
    ) price on true
  ),
  tier as materialized (
    select t.price_id, t.above * m.months as above, lead(t.above) over (partition by t.price_id order by t.above) * m.months as next_above, t.unit_price
    from item i
    cross join lateral (select case i.tier_basis when 'month' then greatest(i.cycle_months, 1) else 1 end as months) m
    cross join lateral unnest(i.price_id) as v (price_id)
    join fee_item_tier t on t.tenant_id = ${tenant} and t.price_id = v.price_id
    where i.kind = 'tiered'
  ),
  frame as materialized (
    select i.*, f.period_start, f.period_end, s.price_parts, s.surcharge_parts,
      case when i.cycle_months = 0 then 1 else ${PARTS_PER_MONTH}::int end as whole,
      ${explained(terms, frameExplanation(terms))} as explanation
    from item i
    left join lateral (
      select case when i.cycle_months = 0 then i.valid_from[1] else i.cycle_start end as period_start,
        case when i.cycle_months = 0 then i.valid_from[1] + 1 else (i.cycle_start + make_interval(months => i.cycle_months))::date end as period_end
      where not ${isMetered(item)} and i.kind <> 'shared' and not (i.cycle_months = 0 and i.scope_kind = 'assigned')
    ) f on true
    left join lateral (${priceSums(terms)}) s on true
    where i.cycle_months <> 0 or ${isMetered(item)} or i.kind = 'shared' or i.scope_kind = 'assigned'
      or (f.period_start >= ${firstDay} and f.period_start < ${firstDay} + interval '1 month')
  )`;
}

/** The usual due day, or as many days after the posting as there usually are, where that is over by then: `dueDayOf`. */
function dueOn({ postedOn, isBelated }: StageTerms): Prisma.Sql {
  const posted = Prisma.sql`${postedOn}::date`;
  const inTime = isBelated ? Prisma.sql`${posted} + f.days_to_pay` : posted;
  return Prisma.sql`case when f.usual_due_on >= ${inTime} then f.usual_due_on else ${posted} + f.days_to_pay end`;
}

/** Prices times parts of the whole period; null where no day has a price. */
function priceSums(terms: StageTerms): Prisma.Sql {
  return Prisma.sql`
    select sum(g.unit_price * g.parts) as price_parts, sum(g.surcharge * g.parts) as surcharge_parts,
      ${explained(
        terms,
        Prisma.sql`jsonb_agg(jsonb_build_object('from', g.first_day, 'to', g.last_day, 'days', g.last_day - g.first_day,
          'unitPrice', trim_scale(g.unit_price)::text, 'surcharge', trim_scale(g.surcharge)::text, 'parts', g.parts) order by g.first_day)`,
      )} as segments
    from (
      select w.first_day, w.last_day, v.unit_price, v.surcharge,
        case when i.cycle_months = 0 then 1 else ${terms.parts(Prisma.sql`w.last_day`)} - ${terms.parts(Prisma.sql`w.first_day`)} end as parts
      from unnest(i.valid_from, i.valid_to, i.unit_price, i.surcharge) as v (valid_from, valid_to, unit_price, surcharge)
      cross join lateral (select greatest(v.valid_from, f.period_start) as first_day, least(v.valid_to, f.period_end) as last_day) w
      where w.first_day < w.last_day and f.period_start is not null
    ) g`;
}

/** What an explanation holds whatever the property. */
function frameExplanation({ rules }: StageTerms): Prisma.Sql {
  return Prisma.sql`jsonb_build_object('version', 1, 'kind', i.kind, 'cycleMonths', i.cycle_months, 'unit', i.unit,
    'period', jsonb_build_object('start', f.period_start, 'end', f.period_end), 'segments', s.segments,
    'partsOfWhole', case when i.cycle_months = 0 then 1 else ${PARTS_PER_MONTH}::int end,
    'rounding', jsonb_build_object('mode', i.rounding, 'unit', i.rounding_unit::text)
    ${rules.proration === 'thirty_days' ? Prisma.sql`, 'proration', 'thirty_days'` : Prisma.empty})`;
}
