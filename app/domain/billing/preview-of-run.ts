import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { billingRules } from './billing-rules.ts';
import { computedBills, type GenerationTerms } from './computed-bills.ts';
import { addOddMonth } from './odd-months.ts';

/** Why a contract is not billed, or is billed but wants a look (`no_owner`). */
export const oddityReasons = [
  'no_owner',
  'no_area',
  'no_attribute',
  'no_price',
  'no_reading',
  'zero_amount',
  'negative_amount',
  'computation_failed',
] as const;
export type OddityReason = (typeof oddityReasons)[number];

export type PreviewLine = {
  feeItemId: string;
  name: string;
  bills: number;
  /** Minor units, as text, because it is kept as JSON. */
  amount: string;
  /** What the month before was billed of this item. */
  lastBills: number;
  lastAmount: string;
};

/** What a run would post: totals, by fee item, and against the month before. */
export type BillingPreview = {
  properties: number;
  bills: number;
  amount: string;
  /** Contracts of the month that have their bill already. */
  alreadyBilled: number;
  lastBills: number;
  lastAmount: string;
  items: PreviewLine[];
  /**
   * Bills whose usual due day is over or too near: were they posted on the day of the preview, they would be due between these days. Missing
   * in previews of former releases.
   */
  postponed?: { bills: number; from: Day | null; through: Day | null };
};

type Terms = Omit<GenerationTerms, 'after' | 'through' | 'feeItemId' | 'explain' | 'rules'> & {
  runId: string;
};

/** Computes all bills of a month without writing one, and keeps what is odd with the run, beside what is kept there already. */
export async function previewOfRun(db: TenantDb, terms: Terms): Promise<BillingPreview> {
  const { tenantId, runId, month } = terms;
  const rules = await billingRules(db, tenantId);
  const [row] = await db.$queryRaw<{ preview: BillingPreview }[]>`
    with ${computedBills({ ...terms, rules, after: null, through: null, explain: false })},
    fresh as materialized (
      -- Asked in the order of the index bill_once, so that it is the one that is used.
      select c.*, c.reason is null and coalesce(c.period_start = (
        select b.period_start from bill b
        where b.tenant_id = ${tenantId}::uuid and b.property_id = c.property_id and b.fee_item_id = c.fee_item_id
          and b.period_start <= c.period_start and b.status <> 'void' and b.late_fee_of is null
          and b.shared_from is not distinct from c.shared_from
        order by b.period_start desc limit 1), false) as is_billed
      from computed c
    ),
    odd as (
      insert into billing_oddity (tenant_id, run_id, property_id, fee_item_id, reason, months)
      select distinct ${tenantId}::uuid, ${runId}::uuid, property_id, fee_item_id, coalesce(reason, 'no_owner'), array[${month}::date] from fresh
      where reason is not null or (not is_billed and person_id is null)
      ${addOddMonth}
    ),
    now_billed as (
      select fee_item_id, count(*) as bills, sum(amount) as amount from fresh where reason is null and not is_billed group by fee_item_id
    ),
    last_billed as (
      select b.fee_item_id, count(*) as bills, sum(b.amount) as amount
      from billing_run r join bill b on b.tenant_id = r.tenant_id and b.run_id = r.id
      where r.tenant_id = ${tenantId}::uuid and r.month = (${month}::date - interval '1 month')::date and b.status <> 'void'
      group by b.fee_item_id
    ),
    line as (
      select f.id, f.name, f.code, coalesce(n.bills, 0) as bills, coalesce(n.amount, 0) as amount,
        coalesce(l.bills, 0) as last_bills, coalesce(l.amount, 0) as last_amount
      from now_billed n full join last_billed l using (fee_item_id)
      join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = fee_item_id
    )
    select jsonb_build_object(
      'properties', (select count(*) from target),
      'bills', coalesce(sum(bills), 0), 'amount', coalesce(sum(amount), 0)::text,
      'alreadyBilled', (select count(*) from fresh where is_billed),
      'lastBills', coalesce(sum(last_bills), 0), 'lastAmount', coalesce(sum(last_amount), 0)::text,
      'postponed', (select jsonb_build_object('bills', count(*), 'from', min(due_on), 'through', max(due_on))
        from fresh where reason is null and not is_billed and usual_due_on is not null),
      'items', coalesce(jsonb_agg(jsonb_build_object('feeItemId', id, 'name', name, 'bills', bills, 'amount', amount::text,
        'lastBills', last_bills, 'lastAmount', last_amount::text) order by code), '[]')
    ) as preview
    from line`;
  if (!row) throw new Error('The preview came back empty');
  return row.preview;
}
