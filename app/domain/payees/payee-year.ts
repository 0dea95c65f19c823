import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { payeeShare } from './payee-share.ts';

export type PayeeMonth = {
  /** Its first day. */
  month: Day;
  feeItemId: string;
  feeItemName: string;
  bills: number;
  /** Minor units, without taxes: what was charged, less credit notes, and what of it was paid. */
  billed: bigint;
  collected: bigint;
};

/** The year of a payee, and all years from the first to the last bill. */
export type PayeeYear = { months: PayeeMonth[]; years: number[] };

/** The bills of a payee in a year, by the month in which they are due and by fee item, the latest first; and the years from the first to the last bill. */
export async function payeeYear(
  db: TenantDb,
  tenantId: string,
  payeeId: string,
  year: number,
): Promise<PayeeYear> {
  const own = Prisma.sql`b.tenant_id = ${tenantId}::uuid and b.payee_id = ${payeeId}::uuid`;
  const [range] = await db.$queryRaw<{ first: number | null; last: number | null }[]>`
    select extract(year from min(b.due_on))::int as first, extract(year from max(b.due_on))::int as last from bill b where ${own}`;
  const months = await db.$queryRaw<PayeeMonth[]>`
    select m.month::date::text as month, m.fee_item_id as "feeItemId", f.name as "feeItemName", m.bills, m.billed, m.collected
    from (
      select date_trunc('month', b.due_on::timestamp) as month, b.fee_item_id, count(*)::int as bills,
        sum(div((b.amount - b.credited_amount)::numeric * (b.amount - b.tax_amount), b.amount))::bigint as billed,
        sum(${payeeShare(Prisma.sql`b.paid_amount`)})::bigint as collected
      from bill b
      where ${own} and b.status <> 'void' and b.due_on >= make_date(${year}::int, 1, 1) and b.due_on < make_date(${year + 1}::int, 1, 1)
      group by 1, 2
    ) m
    join fee_item f on f.tenant_id = ${tenantId}::uuid and f.id = m.fee_item_id
    order by m.month desc, f.code`;
  const first = Math.min(range?.first ?? year, year);
  const last = Math.max(range?.last ?? year, year);
  return { months, years: Array.from({ length: last - first + 1 }, (_, index) => last - index) };
}
