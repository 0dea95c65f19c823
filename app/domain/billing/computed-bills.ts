import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { PARTS_PER_MONTH } from './computation/month-parts.ts';

export type GenerationTerms = {
  tenantId: string;
  /** First day of the month that is billed. */
  month: Day;
  /** Decimals of the company's currency. */
  minorDigits: number;
  /** Properties after the one and up to the other, by id; null leaves that side open. */
  after: string | null;
  through: string | null;
  /** Only this fee item; all that are due when left out. */
  feeItemId?: string;
  /** Whether the explanations are wanted; a preview does without. */
  explain: boolean;
};

/**
 * The common table expressions that compute the bills of a month for a range of properties, the last of them named `computed`: one row per
 * contract, with `reason` null where it is billed. The SQL half of `computeBill`; `docs/decisions/0004-bill-computation.md` holds the rule.
 *
 * Whatever is the same for all properties of a fee item (period, price segments, the explanation's frame) is computed once per item; a
 * contract that begins or ends within its period, or is metered, has its own.
 *
 * Tables are only ever looked up by property, through an index, and large sets are never joined with each other: the plan stays good where the
 * database has no statistics yet, as right after an import (see `lockRun`).
 */
export function computedBills(terms: GenerationTerms): Prisma.Sql {
  const tenant = Prisma.sql`${terms.tenantId}::uuid`;
  const month = Prisma.sql`${terms.month}::date`;
  const monthNumber = toDateColumn(terms.month).getUTCMonth();
  const minor = Prisma.sql`${10 ** terms.minorDigits}::numeric`;
  return Prisma.sql`
  item as materialized (
    select f.*, price.valid_from, price.valid_to, price.unit_price, price.surcharge
    from (
      select f.id as fee_item_id, f.kind, f.area_kind, f.cycle_months, f.rounding, f.rounding_unit, f.scope_kind,
        case f.kind when 'per_area' then 'm2' when 'per_quantity' then f.quantity_unit end as unit,
        least(${month} + (f.due_day - 1), (${month} + interval '1 month - 1 day')::date) as due_on,
        case f.timing when 'arrears' then (${month} - make_interval(months => f.cycle_months))::date else ${month} end as cycle_start
      from fee_item f
      where f.tenant_id = ${tenant} and f.status = 'active'
        and coalesce(mod(${monthNumber}::int, nullif(f.cycle_months, 0)), 0) = 0
        ${terms.feeItemId ? Prisma.sql`and f.id = ${terms.feeItemId}::uuid` : Prisma.empty}
    ) f
    left join lateral (
      select array_agg(v.valid_from order by v.valid_from) as valid_from, array_agg(v.valid_to order by v.valid_from) as valid_to,
        array_agg(v.unit_price order by v.valid_from) as unit_price, array_agg(v.surcharge order by v.valid_from) as surcharge
      from (
        select p.valid_from, coalesce(lead(p.valid_from) over (order by p.valid_from), 'infinity') as valid_to, p.unit_price,
          case when f.kind = 'per_area' then p.surcharge else 0 end as surcharge
        from fee_item_price p where p.tenant_id = ${tenant} and p.fee_item_id = f.fee_item_id
      ) v
    ) price on true
  ),
  -- The period of an item, where it is the same for all its properties, with what does not depend on the property.
  frame as materialized (
    select i.*, f.period_start, f.period_end, s.price_parts, s.surcharge_parts,
      case when i.cycle_months = 0 then 1 else ${PARTS_PER_MONTH}::int end as whole,
      ${frameExplanation(terms.explain)} as explanation
    from item i
    left join lateral (
      select case when i.cycle_months = 0 then i.valid_from[1] else i.cycle_start end as period_start,
        case when i.cycle_months = 0 then i.valid_from[1] + 1 else (i.cycle_start + make_interval(months => i.cycle_months))::date end as period_end
      where i.kind <> 'per_quantity' and not (i.cycle_months = 0 and i.scope_kind = 'assigned')
    ) f on true
    left join lateral (
      ${segments(Prisma.sql`f.period_start`, Prisma.sql`f.period_end`, Prisma.sql`i`, terms.explain)}
    ) s on true
    where i.cycle_months <> 0 or i.kind = 'per_quantity' or i.scope_kind = 'assigned'
      or (f.period_start >= ${month} and f.period_start < ${month} + interval '1 month')
  ),
  -- The properties, each with who has been its payer; where that is one person only, as it nearly always is, nothing else is asked.
  target as materialized (
    select p.id as property_id, p.community_id, p.building_id, p.kind as property_kind, p.built_area, p.inner_area,
      payer.holders, payer.payer_id, payer.pays_from, payer.pays_until
    from property p
    left join lateral (
      select count(*) as holders, (array_agg(t.person_id))[1] as payer_id,
        min(coalesce(t.starts_on, '-infinity')) as pays_from, max(coalesce(t.ends_on, 'infinity')) as pays_until
      from tenure t where t.tenant_id = ${tenant} and t.property_id = p.id and t.is_payer
    ) payer on true
    where p.tenant_id = ${tenant}
      ${terms.after ? Prisma.sql`and p.id > ${terms.after}::uuid` : Prisma.empty}
      ${terms.through ? Prisma.sql`and p.id <= ${terms.through}::uuid` : Prisma.empty}
  ),
  scope as materialized (
    select s.fee_item_id, s.community_id, s.building_id, b.community_id as community_of_building, k.kind
    from fee_item_scope s
    join frame i on i.fee_item_id = s.fee_item_id and i.scope_kind = 'scoped'
    left join building b on b.tenant_id = s.tenant_id and b.id = s.building_id
    join (values ('dwelling'), ('shop'), ('office'), ('parking_space'), ('storage_room')) as k (kind)
      on s.property_kind is null or s.property_kind = k.kind
    where s.tenant_id = ${tenant} and (s.building_id is null or s.community_id is null or s.community_id = b.community_id)
  ),
  -- Which property owes which item, and on which days. Not materialized: each use takes its own kinds of items out of it.
  contract as not materialized (
    select p.*, null::date as starts_on, null::date as ends_on, i.*
    from target p cross join frame i where i.scope_kind = 'all'
    union all
    select p.*, null, null, i.*
    from target p cross join frame i
    where i.scope_kind = 'scoped' and (
      (i.fee_item_id, p.building_id, p.property_kind) in (
        select fee_item_id, building_id, kind from scope where building_id is not null)
      or (i.fee_item_id, p.community_id, p.property_kind) in (
        select fee_item_id, community_id, kind from scope where building_id is null and community_id is not null)
      or (i.fee_item_id, p.property_kind) in (
        select fee_item_id, kind from scope where building_id is null and community_id is null))
    union all
    select p.*, a.starts_on, a.ends_on, i.*
    from target p
    cross join lateral (
      select a.fee_item_id, a.starts_on, a.ends_on from fee_assignment a
      where a.tenant_id = ${tenant} and a.property_id = p.property_id and exists (select from frame where scope_kind = 'assigned')
      offset 0
    ) a
    join frame i on i.fee_item_id = a.fee_item_id and i.scope_kind = 'assigned'
  ),
  sized as (
    -- The period is the item's; the assignment may begin or end within it.
    select c.*, c.period_start as from_day, c.period_end as to_day,
      greatest(c.period_start, c.starts_on) as charged_from, least(c.period_end, c.ends_on) as charged_to,
      case c.kind when 'fixed' then 1 when 'per_area' then case c.area_kind when 'inner' then c.inner_area else c.built_area end end as quantity,
      coalesce(c.starts_on <= c.period_start, true) and coalesce(c.ends_on >= c.period_end, true) as is_whole
    from contract c
    where c.period_start is not null and coalesce(c.starts_on < c.period_end, true) and coalesce(c.ends_on > c.period_start, true)
    union all
    -- A one-off charge of one property: the day on which its assignment begins.
    select c.*, c.starts_on, c.starts_on + 1, c.starts_on, c.starts_on + 1,
      case c.kind when 'fixed' then 1 when 'per_area' then case c.area_kind when 'inner' then c.inner_area else c.built_area end end, false
    from contract c
    where c.kind <> 'per_quantity' and c.cycle_months = 0 and c.scope_kind = 'assigned'
      and c.starts_on >= ${month} and c.starts_on < ${month} + interval '1 month'
    union all
    -- Metered: from the reading that was billed last (or the first of all) to the last one before this month.
    select c.*, used.period_start, used.period_end,
      greatest(used.period_start, c.starts_on), least(used.period_end, c.ends_on), used.quantity, false
    from contract c
    left join lateral (
      select b.period_end from bill b
      where b.tenant_id = ${tenant} and b.property_id = c.property_id and b.fee_item_id = c.fee_item_id and b.status <> 'void' and b.late_fee_of is null
      order by b.period_start desc limit 1
    ) billed on true
    left join lateral (
      select r.period_start, r.period_end, r.quantity from (
        select coalesce(billed.period_end, min(r.read_on)) as period_start, max(r.read_on) as period_end, sum(r.consumption) as quantity
        from meter m join meter_reading r on r.tenant_id = ${tenant} and r.meter_id = m.id
        where m.tenant_id = ${tenant} and m.property_id = c.property_id and m.fee_item_id = c.fee_item_id
          and r.read_on < ${month} and r.read_on > coalesce(billed.period_end, '-infinity')
      ) r where r.period_end > r.period_start
    ) used on true
    where c.kind = 'per_quantity'
      and case when used.period_start is null
        -- Nothing to bill is odd only where this cycle has not been billed yet.
        then coalesce(c.starts_on < ${month}, true)
          and coalesce(c.ends_on > (${month} - make_interval(months => greatest(c.cycle_months, 1)))::date, true)
          and coalesce(billed.period_end <= (${month} - make_interval(months => greatest(c.cycle_months, 1)))::date, true)
        else coalesce(c.starts_on < used.period_end, true) and coalesce(c.ends_on > used.period_start, true) end
  ),
  charged as (
    select s.property_id, s.fee_item_id, s.from_day as period_start, s.to_day as period_end, s.quantity, s.kind, s.due_on, s.rounding, s.rounding_unit,
      case when s.holders = 1 then case when s.pays_from <= s.charged_from and s.pays_until > s.charged_from
          or s.pays_from <= s.due_on and s.pays_until > s.due_on then s.payer_id end
        when s.holders > 1 then coalesce(
          ${payerOn(tenant, Prisma.sql`coalesce(s.charged_from, s.due_on)`)}, ${payerOn(tenant, Prisma.sql`s.due_on`)}) end as person_id,
      case when s.is_whole then s.price_parts else own.price_parts end as price_parts,
      -- A quantity that is no number (NaN) computes to nothing, and is parked.
      nullif(case when s.is_whole then s.quantity * s.price_parts + s.surcharge_parts
        else s.quantity * own.price_parts + own.surcharge_parts end * ${minor}, 'NaN') as numerator,
      (case when s.kind = 'per_quantity' then s.to_day - s.from_day else s.whole end)::numeric * s.rounding_unit as denominator,
      ${contractExplanation(terms.explain)} as explanation
    from sized s
    left join lateral (
      ${segments(Prisma.sql`s.charged_from`, Prisma.sql`s.charged_to`, Prisma.sql`s`, terms.explain, Prisma.sql`not s.is_whole`)}
    ) own on true
    offset 0
  ),
  computed as materialized (
    select r.property_id, r.fee_item_id, r.person_id, r.period_start, r.period_end, r.due_on, r.reason,
      case when r.reason is null then r.rounded::bigint end as amount,
      ${terms.explain ? Prisma.sql`case when r.reason is null then r.explanation || jsonb_build_object('quantity', trim_scale(r.quantity)::text, 'amount', r.rounded::text) end` : Prisma.sql`null::jsonb`} as explanation
    from (
      select a.*,
        case
          when a.quantity is null then case a.kind when 'per_quantity' then 'no_reading' else 'no_area' end
          when a.quantity < 0 then 'negative_amount'
          when a.price_parts is null then 'no_price'
          when a.rounded is null or a.rounded > 9223372036854775807 then 'computation_failed'
          when a.rounded = 0 then 'zero_amount'
        end as reason
      from (
        select c.*,
          case c.rounding
            when 'half_up' then div(2 * c.numerator + c.denominator, 2 * c.denominator)
            when 'down' then div(c.numerator, c.denominator)
            when 'up' then div(c.numerator, c.denominator) + case when mod(c.numerator, c.denominator) > 0 then 1 else 0 end
            when 'half_even' then div(c.numerator, c.denominator)
              + case when 2 * mod(c.numerator, c.denominator) > c.denominator
                  or (2 * mod(c.numerator, c.denominator) = c.denominator and mod(div(c.numerator, c.denominator), 2) = 1) then 1 else 0 end
          end * c.rounding_unit as rounded
        from charged c
        offset 0
      ) a
      offset 0
    ) r
  )`;
}

/** Parts and prices of the days [from, to), one segment per price; no row's sums are null where no day has a price. */
function segments(
  from: Prisma.Sql,
  to: Prisma.Sql,
  item: Prisma.Sql,
  explain: boolean,
  condition = Prisma.sql`true`,
): Prisma.Sql {
  return Prisma.sql`
    select sum(g.unit_price * g.parts) as price_parts, sum(g.surcharge * g.parts) as surcharge_parts,
      ${
        explain
          ? Prisma.sql`jsonb_agg(jsonb_build_object('from', g.first_day, 'to', g.last_day, 'days', g.last_day - g.first_day,
              'unitPrice', trim_scale(g.unit_price)::text, 'surcharge', trim_scale(g.surcharge)::text, 'parts', g.parts) order by g.first_day)`
          : Prisma.sql`null::jsonb`
      } as segments
    from (
      select w.first_day, w.last_day, v.unit_price, v.surcharge,
        case when ${item}.kind = 'per_quantity' then (w.last_day - w.first_day)::bigint
          when ${item}.cycle_months = 0 then 1
          else month_parts(w.last_day) - month_parts(w.first_day) end as parts
      from unnest(${item}.valid_from, ${item}.valid_to, ${item}.unit_price, ${item}.surcharge) as v (valid_from, valid_to, unit_price, surcharge)
      cross join lateral (select greatest(v.valid_from, ${from}) as first_day, least(v.valid_to, ${to}) as last_day) w
      where ${condition} and w.first_day < w.last_day and ${from} is not null and ${to} is not null
    ) g`;
}

/** What an explanation holds whatever the property. */
function frameExplanation(explain: boolean): Prisma.Sql {
  if (!explain) return Prisma.sql`null::jsonb`;
  return Prisma.sql`jsonb_build_object('version', 1, 'kind', i.kind, 'cycleMonths', i.cycle_months, 'unit', i.unit,
    'period', jsonb_build_object('start', f.period_start, 'end', f.period_end), 'segments', s.segments,
    'partsOfWhole', case when i.cycle_months = 0 then 1 else ${PARTS_PER_MONTH}::int end,
    'rounding', jsonb_build_object('mode', i.rounding, 'unit', i.rounding_unit::text))`;
}

function contractExplanation(explain: boolean): Prisma.Sql {
  if (!explain) return Prisma.sql`null::jsonb`;
  return Prisma.sql`case when s.is_whole then s.explanation else s.explanation || jsonb_build_object(
    'period', jsonb_build_object('start', s.from_day, 'end', s.to_day), 'segments', own.segments,
    'partsOfWhole', case when s.kind = 'per_quantity' then s.to_day - s.from_day else s.whole end) end`;
}

/** Who pays on a day where several have held the property: of those on that day the one who came last. */
function payerOn(tenant: Prisma.Sql, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select t.person_id from tenure t
    where t.tenant_id = ${tenant} and t.property_id = s.property_id and t.is_payer
      and (t.starts_on is null or t.starts_on <= ${day}) and (t.ends_on is null or t.ends_on > ${day})
    order by t.starts_on desc nulls last, t.id limit 1)`;
}
