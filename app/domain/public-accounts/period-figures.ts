import { addDays, type Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { LockedAccount } from './lock-account.ts';

export type CategorySums = { category: string; in: bigint; out: bigint };

/** What happened on an account on the days [from, through]. Minor units; `in` and `out` are both above zero. */
export type PeriodFigures = {
  from: Day;
  through: Day;
  opening: bigint;
  closing: bigint;
  in: bigint;
  out: bigint;
  /** The largest first. */
  categories: CategorySums[];
  entries: number;
  documents: number;
};

/** The period of an account that comes next, through a day. */
export async function nextPeriodFigures(
  db: TenantDb,
  tenantId: string,
  account: LockedAccount,
  through: Day,
): Promise<PeriodFigures> {
  const from = account.publishedThrough === null ? account.openedOn : addDays(account.publishedThrough, 1);
  const opening = account.publishedAmount ?? account.openingAmount;
  return { ...(await sumsOf(db, tenantId, account.id, from, through, opening)), from, through, opening };
}

/** What was booked on an account between two days, both included; a reversal counts against what it reverses. */
export async function sumsOf(
  db: TenantDb,
  tenantId: string,
  accountId: string,
  from: Day,
  through: Day,
  opening: bigint,
): Promise<Omit<PeriodFigures, 'from' | 'through' | 'opening'>> {
  const rows = await db.$queryRaw<(CategorySums & { entries: number; documents: number })[]>`
    select e.category,
      coalesce(sum(e.amount) filter (where (e.amount > 0) = (e.reverses_id is null)), 0)::bigint as in,
      coalesce(-sum(e.amount) filter (where (e.amount < 0) = (e.reverses_id is null)), 0)::bigint as out,
      count(*)::int as entries, sum((select count(*) from public_account_document d where d.tenant_id = e.tenant_id and d.entry_id = e.id))::int as documents
    from public_account_entry e
    where e.tenant_id = ${tenantId}::uuid and e.account_id = ${accountId}::uuid
      and e.booked_on between ${from}::date and ${through}::date
    group by e.category`;
  const sum = (pick: (row: (typeof rows)[number]) => bigint) =>
    rows.reduce((total, row) => total + pick(row), 0n);
  const [came, went] = [sum((row) => row.in), sum((row) => row.out)];
  return {
    closing: opening + came - went,
    in: came,
    out: went,
    categories: rows
      .map(({ category, in: inward, out }) => ({ category, in: inward, out }))
      .sort((a, b) => compare(b.in + b.out, a.in + a.out) || a.category.localeCompare(b.category)),
    entries: rows.reduce((total, row) => total + row.entries, 0),
    documents: rows.reduce((total, row) => total + row.documents, 0),
  };
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
