import { Prisma } from '#prisma/generated/client.ts';
import { formulaSql } from '../../formula/formula-sql.ts';
import { explained, type StageTerms } from './generation-terms.ts';

/**
 * The charge of one contract `s` of `sized` whose days are not all alike: one row per payer, whose segments are cut where price or discounts
 * change. `numerator` is the payer's own, `upto` with all payers before, `total` of all; hundredfold, for discounts are percentages.
 */
export function dividedCharge(terms: StageTerms): Prisma.Sql {
  return Prisma.sql`
    select x.number, x.of, case when x.number = 1 then s.from_day else x.first_day end as period_start,
      case when x.number = x.of then s.to_day else x.last_day end as period_end, x.person_id,
      x.numerator, x.upto - x.numerator as before, x.total, x.priced > 0 as is_priced, x.is_discounted or x.parts = 0 as may_be_nothing,
      x.is_unknown, x.is_negative, x.segments
    from (
      select payer.*, g.segments,
        coalesce(g.numerator, 0) as numerator, sum(coalesce(g.numerator, 0)) over (order by payer.number) as upto,
        sum(g.numerator) over () as total, sum(g.segment_count) over () as priced, sum(g.parts) over () as parts,
        bool_or(g.is_discounted) over () as is_discounted, bool_or(g.is_unknown) over () as is_unknown, bool_or(g.is_negative) over () as is_negative,
        g.segment_count
      from (${payers(terms)}) payer
      cross join lateral (${segments(terms)}) g
    ) x
    where not s.is_whole and (x.of = 1 or x.segment_count > 0 or (x.number = 1 and (x.priced = 0 or x.is_unknown or x.is_negative)))`;
}

/** The charged days by who pays, end to end. */
function payers(terms: StageTerms): Prisma.Sql {
  const { tenant } = terms;
  const ofProperty = Prisma.sql`from tenure t where t.tenant_id = ${tenant} and t.property_id = s.property_id and t.is_payer`;
  return Prisma.sql`
    select 1::bigint as number, 1::bigint as of, s.charged_from as first_day, s.charged_to as last_day, s.payer_id as person_id where s.is_paid_by_one
    union all
    select m.number, m.of, m.first_day, m.last_day,
      -- Where nobody pays on any of the days, who pays when it is usually due does.
      case when m.of = 1 and m.person_id is null then ${payerOn(terms, Prisma.sql`s.usual_due_on`)} else m.person_id end
    from (
      select row_number() over (order by c.day) as number, count(*) over () as of, c.day as first_day,
        lead(c.day, 1, s.charged_to) over (order by c.day) as last_day, c.person_id
      from (
        select d.day, d.person_id, row_number() over (order by d.day) = 1 or d.person_id is distinct from lag(d.person_id) over (order by d.day) as changes
        from (
          select k.day, ${payerOn(terms, Prisma.sql`k.day`)} as person_id
          from (
            select s.charged_from as day
            union select t.starts_on ${ofProperty} and t.starts_on > s.charged_from and t.starts_on < s.charged_to
            union select t.ends_on ${ofProperty} and t.ends_on > s.charged_from and t.ends_on < s.charged_to
          ) k
        ) d
      ) c
      where c.changes and not s.is_paid_by_one
    ) m`;
}

/** Who pays on a day: of those on that day the one who came last. */
function payerOn({ tenant }: StageTerms, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(select t.person_id from tenure t
    where t.tenant_id = ${tenant} and t.property_id = s.property_id and t.is_payer
      and (t.starts_on is null or t.starts_on <= ${day}) and (t.ends_on is null or t.ends_on > ${day})
    order by t.starts_on desc nulls last, t.id limit 1)`;
}

/** What the days of a `payer` cost, segment by segment. */
function segments(terms: StageTerms): Prisma.Sql {
  const { minor, minorDigits, parts } = terms;
  const shareUnit = Prisma.sql`${(1 / 10 ** minorDigits).toFixed(minorDigits)}::numeric`;
  return Prisma.sql`
    select count(*) as segment_count, sum(e.charge * e.kept) * ${minor} as numerator, sum(e.parts) as parts,
      coalesce(bool_or(e.kept < 100), false) as is_discounted, coalesce(bool_or(e.charge is null), false) as is_unknown,
      coalesce(bool_or(e.price < 0), false) as is_negative,
      ${explained(terms, segmentsExplanation(terms))} as segments
    from (
      select w.first_day, w.last_day, q.surcharge, v.parameters, n.parts, q.price, discount.kept, discount.discounts, tiers.used as tiers,
        case s.kind when 'tiered' then tiers.charge else (s.quantity * q.price + q.surcharge) * n.parts end as charge
      from unnest(s.valid_from, s.valid_to, s.unit_price, s.surcharge, s.price_id, s.parameters)
        as v (valid_from, valid_to, unit_price, surcharge, price_id, parameters)
      cross join lateral (${discountDays(terms)}) discount
      cross join lateral (
        select greatest(payer.first_day, v.valid_from, discount.first_day) as first_day, least(payer.last_day, v.valid_to, discount.last_day) as last_day
      ) w
      cross join lateral (
        select case when s.kind in ('per_quantity', 'tiered', 'shared') then (w.last_day - w.first_day)::bigint when s.cycle_months = 0 then 1
          else ${parts(Prisma.sql`w.last_day`)} - ${parts(Prisma.sql`w.first_day`)} end as parts
        where w.first_day < w.last_day and s.from_day is not null
      ) n
      cross join lateral (
        select case s.kind when 'shared' then s.share_amount * ${shareUnit} when 'tiered' then 0 ${formulaValues(terms)} else v.unit_price end as price,
          coalesce(v.surcharge, 0) as surcharge
        offset 0
      ) q
      left join lateral (${tierUse(terms)}) tiers on s.kind = 'tiered'
      where s.kind <> 'tiered' or tiers.tier_count > 0
    ) e`;
}

/** The charged days by what is let off on them. */
function discountDays({ tenant }: StageTerms): Prisma.Sql {
  const ofContract = Prisma.sql`from discount d where d.tenant_id = ${tenant} and d.property_id = s.property_id
    and (d.fee_item_id is null or d.fee_item_id = s.fee_item_id)`;
  return Prisma.sql`
    select s.charged_from as first_day, s.charged_to as last_day, 100::numeric as kept, null::jsonb as discounts where not s.has_discount
    union all
    select r.first_day, r.last_day, off.kept, off.discounts
    from (
      select k.day as first_day, lead(k.day, 1, s.charged_to) over (order by k.day) as last_day
      from (
        select s.charged_from as day
        union select d.starts_on ${ofContract} and d.starts_on > s.charged_from and d.starts_on < s.charged_to
        union select d.ends_on ${ofContract} and d.ends_on > s.charged_from and d.ends_on < s.charged_to
      ) k
      where s.has_discount
    ) r
    cross join lateral (
      select 100 - least(100, coalesce(sum(d.percent), 0)) as kept,
        jsonb_agg(jsonb_build_object('kind', d.kind, 'percent', trim_scale(d.percent)::text) order by d.id) as discounts
      ${ofContract} and d.starts_on <= r.first_day and (d.ends_on is null or d.ends_on > r.first_day)
    ) off`;
}

/** What was used in each tier on the days of `w`, times the days of the reading; the readings of a period count evenly over its days. */
function tierUse(terms: StageTerms): Prisma.Sql {
  return Prisma.sql`
    select count(*) as tier_count, coalesce(sum(u.used * u.unit_price) filter (where u.used > 0), 0) as charge,
      ${explained(
        terms,
        Prisma.sql`coalesce(jsonb_agg(jsonb_build_object('above', trim_scale(u.above)::text, 'unitPrice', trim_scale(u.unit_price)::text,
          'quantity', trim_scale(u.used)::text) order by u.above) filter (where u.used > 0), '[]')`,
      )} as used
    from (
      select t.above, t.unit_price,
        least(s.so_far * (s.to_day - s.from_day) + s.quantity * (w.last_day - s.from_day), t.next_above * (s.to_day - s.from_day))
          - greatest(s.so_far * (s.to_day - s.from_day) + s.quantity * (w.first_day - s.from_day), t.above * (s.to_day - s.from_day)) as used
      from tier t where t.price_id = v.price_id
    ) u`;
}

/** What the company's formulas come to for the property, at the parameters of a price. */
function formulaValues({ rules }: StageTerms): Prisma.Sql {
  if (rules.formulas.length === 0) return Prisma.empty;
  const values = rules.formulas.map(({ feeItemId, formula }) => {
    const parameters = Object.fromEntries(
      formula.parameters.map((name) => [name, Prisma.sql`v.parameters->>${name}::text`]),
    );
    return Prisma.sql`when ${feeItemId}::uuid then ${formulaSql(formula, formulaColumns, parameters)}`;
  });
  return Prisma.sql`when 'formula' then case s.fee_item_id ${Prisma.join(values, ' ')} end`;
}

export const formulaColumns = {
  area: Prisma.sql`s.built_area`,
  inner_area: Prisma.sql`s.inner_area`,
  floor: Prisma.sql`s.floor`,
  residents: Prisma.sql`s.residents`,
  vehicles: Prisma.sql`s.vehicles`,
  kind: Prisma.sql`s.property_kind`,
  has_lift: Prisma.sql`s.has_lift`,
};

function segmentsExplanation({ rules }: StageTerms): Prisma.Sql {
  const parameters = rules.formulas.flatMap(({ feeItemId, formula }) => {
    const named = formula.parameters.flatMap((name) => [
      Prisma.sql`${name}::text`,
      Prisma.sql`e.parameters->>${name}::text`,
    ]);
    const object =
      named.length > 0 ? Prisma.sql`jsonb_build_object(${Prisma.join(named)})` : Prisma.sql`'{}'::jsonb`;
    return [
      Prisma.sql`when ${feeItemId}::uuid then jsonb_build_object('parameters', jsonb_strip_nulls(${object}))`,
    ];
  });
  return Prisma.sql`jsonb_agg(jsonb_build_object('from', e.first_day, 'to', e.last_day, 'days', e.last_day - e.first_day,
      'unitPrice', trim_scale(e.price)::text, 'surcharge', trim_scale(e.surcharge)::text, 'parts', e.parts)
    || case when s.kind = 'tiered' then jsonb_build_object('tiers', e.tiers) else '{}' end
    || case when e.discounts is null then '{}' else jsonb_build_object('discounts', e.discounts) end
    ${parameters.length > 0 ? Prisma.sql`|| case s.fee_item_id ${Prisma.join(parameters, ' ')} else '{}' end` : Prisma.empty}
    order by e.first_day)`;
}
