import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type AccountKind = 'asset' | 'liability' | 'income' | 'expense' | 'equity';

export type AccountBalance = {
  id: string;
  code: string;
  name: string;
  kind: AccountKind;
  /** Everything ever moved to and from the account, minor units. */
  debit: bigint;
  credit: bigint;
  /** Positive on the account's own side: debit for assets and expenses, credit for the others. */
  balance: bigint;
};

/** Balances of all accounts, by code, from what was posted up to and on `asOf`: from the sums by day, so that it takes no longer in larger books. */
export async function readBalances(db: TenantDb, tenantId: string, asOf?: Day): Promise<AccountBalance[]> {
  return db.$queryRaw<AccountBalance[]>`
    with moved as (
      select account_id, sum(debit)::bigint as debit, sum(credit)::bigint as credit from ledger_movement
      where tenant_id = ${tenantId}::uuid and posted_on <= coalesce(${asOf ?? null}::date, 'infinity')
      group by account_id
    )
    select a.id, a.code, a.name, a.kind,
      coalesce(m.debit, 0) as debit, coalesce(m.credit, 0) as credit,
      (coalesce(m.debit, 0) - coalesce(m.credit, 0)) * case when a.kind in ('asset', 'expense') then 1 else -1 end as balance
    from ledger_account a left join moved m on m.account_id = a.id
    where a.tenant_id = ${tenantId}::uuid order by a.code`;
}
