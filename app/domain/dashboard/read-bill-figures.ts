import { addMonths, type Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type BillFigures = {
  billed: { month: Day; amount: bigint; bills: number }[];
  openThisMonth: bigint;
  overdue: bigint;
  overdueProperties: number;
  d30: bigint;
  d60: bigint;
  d90: bigint;
  older: bigint;
  credit: bigint;
};

/**
 * What was billed by due month since `first`, and what is open. The bills are summed by due day from an index alone, and of those before
 * this month only the open ones are looked at, so that a year of 300,000 bills takes a moment.
 */
export async function readBillFigures(
  db: TenantDb,
  tenantId: string,
  { first, thisMonth, today }: { first: Day; thisMonth: Day; today: Day },
): Promise<BillFigures> {
  const next = addMonths(thisMonth, 1);
  const [row] = await db.$queryRaw<[Omit<BillFigures, 'billed'> & { billed: BilledJson[] | null }]>`
    with by_day as (
      select due_on, sum(amount) as amount, count(*) as bills from bill
      where tenant_id = ${tenantId}::uuid and status <> 'void' and due_on >= ${first}::date and due_on < ${next}::date
      group by due_on
    ), by_month as (
      select to_char(due_on, 'YYYY-MM-01') as month, sum(amount) as amount, sum(bills) as bills from by_day group by 1
    ), open as (
      select property_id, due_on, ${today}::date - due_on as age, amount - paid_amount - credited_amount as rest from bill
      where tenant_id = ${tenantId}::uuid and status = 'open' and due_on < ${next}::date
    )
    select
      (select jsonb_agg(jsonb_build_object('month', month, 'amount', amount::text, 'bills', bills)) from by_month) as billed,
      coalesce(sum(rest) filter (where due_on >= ${thisMonth}::date), 0)::bigint as "openThisMonth",
      coalesce(sum(rest) filter (where age > 0), 0)::bigint as overdue,
      (count(distinct property_id) filter (where age > 0))::int as "overdueProperties",
      coalesce(sum(rest) filter (where age between 1 and 30), 0)::bigint as d30,
      coalesce(sum(rest) filter (where age between 31 and 60), 0)::bigint as d60,
      coalesce(sum(rest) filter (where age between 61 and 90), 0)::bigint as d90,
      coalesce(sum(rest) filter (where age > 90), 0)::bigint as older,
      (select coalesce(sum(credit_amount), 0)::bigint from payment
        where tenant_id = ${tenantId}::uuid and credit_amount > 0 and status <> 'parked') as credit
    from open`;
  return {
    ...row,
    billed: (row.billed ?? []).map(({ month, amount, bills }) => ({ month, amount: BigInt(amount), bills })),
  };
}

type BilledJson = { month: Day; amount: string; bills: number };
