import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { billingRules } from './billing-rules.ts';
import { computedBills, type GenerationTerms } from './computed-bills.ts';
import type { ChangedContract, PreviewChanges } from './run-preview.ts';

/** Less than this is the ordinary; percent. */
const beyondPercent = 20;
const mostShown = 30;

type Terms = Omit<GenerationTerms, 'after' | 'through' | 'feeItemId' | 'explain' | 'rules'>;

/**
 * Compares every contract of a month with what it was billed in the period before: the month before for a monthly item, the quarter before for
 * a quarterly one. An item that nobody was billed for then is left out: all of it would be new.
 */
export async function compareWithLast(db: TenantDb, terms: Terms): Promise<PreviewChanges> {
  const { tenantId, month } = terms;
  const [row] = await db.$queryRaw<
    { counts: Record<string, number> | null; most: ChangedContract[] | null }[]
  >`
    with ${computedBills({ ...terms, rules: await billingRules(db, tenantId), after: null, through: null, explain: false })},
    last as (
      select b.property_id, b.fee_item_id, b.amount
      from fee_item i
      cross join lateral (select (${month}::date - make_interval(months => i.cycle_months))::date as month) before
      cross join lateral (
        ${billedIn(terms, Prisma.sql`b.due_on`)} and b.usual_due_on is null
        union all
        -- Those that were posted late are due in another month.
        ${billedIn(terms, Prisma.sql`b.usual_due_on`)}
      ) b
      where i.tenant_id = ${tenantId}::uuid and i.status = 'active' and i.cycle_months > 0
        and mod(extract(month from ${month}::date)::int - 1, i.cycle_months) = 0
    ),
    contract_change as materialized (
      select property_id, fee_item_id, sum(amount) as amount, sum(last_amount) as last_amount
      from (
        select property_id, fee_item_id, amount, null::bigint as last_amount from computed where reason is null
        union all
        select property_id, fee_item_id, null, amount from last
      ) both_periods
      group by property_id, fee_item_id
    ),
    kinds as materialized (
      select c.*, case
          when c.last_amount is null then 'new'
          when c.amount is null then 'gone'
          when abs(c.amount - c.last_amount) * 100 <= c.last_amount * ${beyondPercent}::int then 'same'
          when c.amount > c.last_amount then 'up'
          else 'down'
        end as kind
      from contract_change c
      where c.fee_item_id in (select fee_item_id from last)
    )
    select
      (select jsonb_object_agg(kind, n) from (select kind, count(*) as n from kinds group by kind) counted) as counts,
      (select jsonb_agg(to_jsonb(m) order by m.difference desc, m."propertyCode") from (
        select k.property_id as "propertyId", p.code as "propertyCode", c.name as "communityName", k.fee_item_id as "feeItemId",
          f.name as "feeItemName", k.kind, coalesce(k.amount, 0)::text as amount, coalesce(k.last_amount, 0)::text as "lastAmount", k.difference
        from (
          select *, abs(coalesce(amount, 0) - coalesce(last_amount, 0)) as difference from kinds where kind <> 'same'
          order by difference desc, property_id, fee_item_id limit ${mostShown}
        ) k
        join property p on p.tenant_id = ${tenantId}::uuid and p.id = k.property_id
        join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
        join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = k.fee_item_id
      ) m) as most`;
  const counts = { new: 0, gone: 0, up: 0, down: 0, same: 0, ...row?.counts };
  return { beyondPercent, counts, most: (row?.most ?? []).map(shown) };
}

/** The bills of item `i` of the month `before`, by the day on which they are due. */
function billedIn({ tenantId, communityId, propertyId }: Terms, day: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
        select b.property_id, b.fee_item_id, b.amount from bill b
        where b.tenant_id = ${tenantId}::uuid and ${day} >= before.month and ${day} < before.month + interval '1 month'
          and b.fee_item_id = i.id and b.status <> 'void' and b.late_fee_of is null
          ${propertyId ? Prisma.sql`and b.property_id = ${propertyId}::uuid` : Prisma.empty}
          ${
            communityId
              ? Prisma.sql`and exists (select from property p where p.tenant_id = b.tenant_id and p.id = b.property_id and p.community_id = ${communityId}::uuid)`
              : Prisma.empty
          }`;
}

function shown(row: ChangedContract & { difference?: unknown }): ChangedContract {
  const { difference: _, ...contract } = row;
  return contract;
}
