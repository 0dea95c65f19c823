import { Prisma } from '#prisma/generated/client.ts';
import { dividedCharge, formulaColumns } from './divided-charge.ts';
import { explained, isMetered, type StageTerms } from './generation-terms.ts';

/**
 * `charged`: the exact charge of every contract as numerator and denominator, a row per payer; the sums of `frame` serve where the whole period
 * is charged to one payer without discounts. `rounded`: rounded as it adds up from payer to payer. `computed`: the bills, and what is odd.
 */
export function roundedBills(terms: StageTerms): Prisma.Sql {
  const { tenant, minor } = terms;
  const s = Prisma.sql`s`;
  return Prisma.sql`
  charged as (
    select s.property_id, s.fee_item_id, s.kind, s.quantity, s.due_on, s.usual_due_on, s.rounding, s.rounding_unit, s.tax_mode, s.tax_rate,
      p.number, p.of, p.period_start, p.period_end, case s.kind when 'shared' then s.from_day end as shared_from, s.is_taken_up_again, p.person_id, p.is_priced, p.may_be_nothing, p.is_unknown, p.is_negative,
      -- A quantity that is no number (NaN) computes to nothing, and is parked.
      nullif(p.numerator, 'NaN') as numerator, nullif(p.before, 'NaN') as before, nullif(p.total, 'NaN') as total,
      case when s.is_whole then s.whole::numeric * s.rounding_unit
        else (case when ${isMetered(s)} or s.kind = 'shared' then s.to_day - s.from_day else s.whole end)::numeric * s.rounding_unit * 100 end as denominator,
      ${explained(terms, contractExplanation(terms))} as explanation
    from (select z.*, z.is_plain and z.is_paid_by_one as is_whole from sized z) s
    cross join lateral (
      select 1::bigint as number, 1::bigint as of, s.from_day as period_start, s.to_day as period_end, s.payer_id as person_id,
        (s.quantity * s.price_parts + s.surcharge_parts) * ${minor} as numerator, 0::numeric as before, null::numeric as total,
        s.price_parts is not null as is_priced, false as may_be_nothing, false as is_unknown, false as is_negative, null::jsonb as segments
      where s.is_whole
      union all
      ${dividedCharge(terms)}
    ) p
    offset 0
  ),
  rounded as (
    select c.*, ${rounded(Prisma.sql`c.before + c.numerator`)} as upto, case when c.before = 0 then 0 else ${rounded(Prisma.sql`c.before`)} end as earlier,
      case when c.of > 1 then ${rounded(Prisma.sql`c.total`)} end as total_rounded
    from charged c
    offset 0
  ),
  taxed as (
    select r.*, ${taxOf(Prisma.sql`r.upto`)} as tax_upto, case when r.earlier = 0 then 0 else ${taxOf(Prisma.sql`r.earlier`)} end as tax_earlier,
      case when r.of > 1 then r.total_rounded + case r.tax_mode when 'on_top' then ${taxOf(Prisma.sql`r.total_rounded`)} else 0 end end as whole
    from rounded r
    offset 0
  ),
  valued as (
    select t.*, t.tax_upto - t.tax_earlier as tax,
      t.upto - t.earlier + case t.tax_mode when 'on_top' then t.tax_upto - t.tax_earlier else 0 end as value
    from taxed t
    offset 0
  ),
  computed as materialized (
    select r.property_id, r.fee_item_id, r.person_id, r.period_start, r.period_end, r.due_on, nullif(r.usual_due_on, r.due_on) as usual_due_on, r.shared_from, r.reason,
      case when r.reason is null then r.value::bigint end as amount, case when r.reason is null then r.tax::bigint end as tax_amount,
      ${explained(terms, Prisma.sql`case when r.reason is null then ${billExplanation} end`)} as explanation
    from (
      select v.*,
        case
          when v.quantity is null then case when ${isMetered(Prisma.sql`v`)} then 'no_reading' else 'no_area' end
          when v.quantity < 0 then 'negative_amount'
          when v.is_unknown then 'no_attribute'
          when v.is_negative then 'negative_amount'
          when not v.is_priced then 'no_price'
          when v.value is null or v.value > 9223372036854775807 then 'computation_failed'
          -- What discounts take away, or a part that rounds to nothing, is not odd.
          when v.value = 0 then case when v.of = 1 and not v.may_be_nothing then 'zero_amount' else 'nothing' end
          -- The bill of somebody before covers these days; the shares of another month may be of the same days.
          when (v.number > 1 or v.is_taken_up_again) and exists (
            select from bill b
            where b.tenant_id = ${tenant} and b.property_id = v.property_id and b.fee_item_id = v.fee_item_id
              and (b.period_start < v.period_start or b.period_start = v.period_start and v.is_taken_up_again)
              and b.status <> 'void' and b.late_fee_of is null and b.parking_card_id is null
              and coalesce(b.ends_early_on, b.period_end) > v.period_start
              and b.shared_from is not distinct from v.shared_from) then 'nothing'
        end as reason
      from valued v
      offset 0
    ) r
    where r.reason is distinct from 'nothing'
  )`;
}

/** The exact value of numerator / denominator by the item's rule, in minor units. */
function rounded(numerator: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(case c.rounding
    when 'half_up' then div(2 * (${numerator}) + c.denominator, 2 * c.denominator)
    when 'down' then div(${numerator}, c.denominator)
    when 'up' then div(${numerator}, c.denominator) + case when mod(${numerator}, c.denominator) > 0 then 1 else 0 end
    when 'half_even' then div(${numerator}, c.denominator)
      + case when 2 * mod(${numerator}, c.denominator) > c.denominator
          or (2 * mod(${numerator}, c.denominator) = c.denominator and mod(div(${numerator}, c.denominator), 2) = 1) then 1 else 0 end
  end * c.rounding_unit)`;
}

/** The tax in or on an amount of `r`, rounded half up. */
function taxOf(amount: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`case r.tax_mode
    when 'inside' then div(2 * ${amount} * r.tax_rate + 1 + r.tax_rate, 2 * (1 + r.tax_rate))
    when 'on_top' then div(2 * ${amount} * r.tax_rate + 1, 2) else 0 end`;
}

/** What the explanation holds but for quantity, amount and tax. */
function contractExplanation(terms: StageTerms): Prisma.Sql {
  const { rules } = terms;
  const formulas = rules.formulas.map(({ feeItemId, formula }) => {
    const attributes = formula.attributes.flatMap((name) => [
      Prisma.sql`${name}::text`,
      name === 'kind' ? formulaColumns.kind : Prisma.sql`trim_scale(${formulaColumns[name]}::numeric)::text`,
    ]);
    const known =
      attributes.length > 0
        ? Prisma.sql`jsonb_build_object(${Prisma.join(attributes)})`
        : Prisma.sql`'{}'::jsonb`;
    return Prisma.sql`when ${feeItemId}::uuid then jsonb_build_object('formula',
      jsonb_build_object('text', ${formula.text}::text, 'attributes', jsonb_strip_nulls(${known})))`;
  });
  return Prisma.sql`case when s.is_whole then s.explanation else s.explanation
    || jsonb_build_object('period', jsonb_build_object('start', s.from_day, 'end', s.to_day), 'segments', p.segments,
      'partsOfWhole', case when ${isMetered(Prisma.sql`s`)} or s.kind = 'shared' then s.to_day - s.from_day else s.whole end)
    || case s.kind
      when 'tiered' then jsonb_build_object('tiers', jsonb_build_object('basis', s.tier_basis, 'soFar', trim_scale(s.so_far)::text))
      when 'shared' then jsonb_build_object('shares', s.shares)
      ${formulas.length > 0 ? Prisma.sql`when 'formula' then case s.fee_item_id ${Prisma.join(formulas, ' ')} end` : Prisma.empty}
      else '{}' end end`;
}

const plainExplanation = Prisma.sql`r.explanation || jsonb_build_object('quantity', trim_scale(r.quantity)::text, 'amount', r.value::text)`;
const billExplanation = Prisma.sql`case when r.tax_mode = 'none' and r.of = 1 then ${plainExplanation} else ${plainExplanation}
  || case r.tax_mode when 'none' then '{}' else jsonb_build_object('tax',
    jsonb_build_object('mode', r.tax_mode, 'rate', trim_scale(r.tax_rate)::text, 'amount', r.tax::text)) end
  || case r.of when 1 then '{}' else jsonb_build_object('part',
    jsonb_build_object('number', r.number, 'of', r.of, 'whole', r.whole::text)) end end`;
