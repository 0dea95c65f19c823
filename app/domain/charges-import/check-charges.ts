import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { LockedChargesImport } from './lock-charges-import.ts';
import { resolvedCharges } from './resolved-charges.ts';

/** Issues of this check stand behind those of the parser. */
const firstPosition = 1_500_000_000;
const keptIssues = 1_000;

export type ChargesSummary = {
  /** Rows with a charge, how many of their bills an earlier import has brought, rows with a payment, and rows with prepaid money. */
  bills: number;
  knownBills: number;
  payments: number;
  prepaid: number;
  properties: number;
  /** Minor units as text. */
  billed: string;
  paid: string;
  prepaidAmount: string;
};

/**
 * Checks the staged rows against the register, set-based, in place of an earlier check: a property or an item that is not there, a row that is there twice, a
 * period that has been billed here. One issue a row.
 */
export async function checkCharges(
  db: TenantDb,
  tenantId: string,
  { id: batchId, terms, issueCount: parsed }: LockedChargesImport,
): Promise<{ issueCount: number; summary: ChargesSummary }> {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  const letter = (field: string) => Prisma.sql`${terms.columns[field] ?? null}::text`;
  await db.importIssue.deleteMany({ where: { tenantId, batchId, position: { gte: firstPosition } } });
  await db.$executeRaw`select set_config('enable_nestloop', 'on', true), set_config('work_mem', '64MB', true)`;
  const resolved = resolvedCharges(tenantId, batchId, terms.communityId);
  const [found] = await db.$queryRaw<{ count: number }[]>`
    with resolved as materialized (${resolved}),
    placed as (
      select *, data->'charge'->>'amount' as amount,
        first_value("row") over same as first_row, row_number() over same as nth,
        first_value(data->'charge'->>'amount') over (partition by property_id, fee_item_id, data->'charge'->>'start' order by position) as first_amount,
        first_value("row") over (partition by property_id, fee_item_id, data->'charge'->>'start' order by position) as first_bill_row
      from resolved
      window same as (partition by property_id, fee_item_id, data->'charge'->>'start', data->'paid', data->'prepaid', data->>'externalId' order by position)
    ), wrong as (
      select p.position, p.sheet, p."row", rule.col, rule.code, rule.params from placed p
      cross join lateral (
        select * from (values
          (p.property_count = 0, ${letter('property')}, 'unknown_property', jsonb_build_object('value', p.data->>'property')),
          (p.property_count > 1, ${letter('property')}, 'ambiguous_property', jsonb_build_object('value', p.data->>'property')),
          (p.data->'charge' <> 'null'::jsonb and p.fee_item_id is null, ${letter('feeItem')}, 'unknown_fee_item',
            jsonb_build_object('value', p.data->'charge'->>'feeItem')),
          (p.nth > 1, null::text, 'repeated', jsonb_build_object('row', p.first_row)),
          (p.amount is distinct from p.first_amount and p.fee_item_id is not null, ${letter('amount')}, 'amounts_differ',
            jsonb_build_object('row', p.first_bill_row)),
          (p.other_bill_id is not null, ${letter('start')}, 'billed_already', jsonb_build_object('value', p.data->'charge'->>'start'))
        ) as rule (is_broken, col, code, params)
        where rule.is_broken limit 1
      ) rule
    ), kept as (
      insert into import_issue (tenant_id, batch_id, position, severity, sheet, "row", "column", code, params)
      select ${tenant}, ${batchId}::uuid, ${firstPosition}::int + row_number() over (order by position), 'error', sheet, "row", col, code, params
      from wrong order by position limit ${keptIssues}
    )
    select count(*)::int as count from wrong`;
  const [summary] = await db.$queryRaw<ChargesSummary[]>`
    with resolved as materialized (${resolved})
    select count(distinct (property_id, fee_item_id, data->'charge'->>'start')) filter (where data->'charge' <> 'null'::jsonb)::int as bills,
      count(distinct known_bill_id)::int as "knownBills", count(*) filter (where data->'paid' <> 'null'::jsonb)::int as payments,
      count(*) filter (where data->>'prepaid' is not null)::int as prepaid, count(distinct property_id)::int as properties,
      coalesce(sum((data->'charge'->>'amount')::bigint), 0)::text as billed, coalesce(sum((data->'paid'->>'amount')::bigint), 0)::text as paid,
      coalesce(sum((data->>'prepaid')::bigint), 0)::text as "prepaidAmount"
    from resolved`;
  return { issueCount: parsed + (found?.count ?? 0), summary: summary as ChargesSummary };
}
