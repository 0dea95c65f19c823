import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/** The sums by day and account, from which balances are read, are those of the transfers. */
export function compareAccountSums({ db, tenantId }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with posted as (
      select account_id, posted_on, sum(net)::bigint as net from (
        select debit_account_id as account_id, posted_on, sum(amount) as net from ledger_transfer
        where tenant_id = ${tenantId}::uuid group by 1, 2
        union all
        select credit_account_id, posted_on, -sum(amount) from ledger_transfer
        where tenant_id = ${tenantId}::uuid group by 1, 2
      ) side group by 1, 2
    ), summed as (
      select account_id, posted_on, (sum(debit) - sum(credit))::bigint as net from ledger_movement
      where tenant_id = ${tenantId}::uuid group by 1, 2
    )
    select 'account_sums' as kind, null as "documentKind", null as "documentId",
      (select code from ledger_account a where a.tenant_id = ${tenantId}::uuid and a.id = account_id) as place,
      coalesce(p.net, 0) as expected, coalesce(s.net, 0) as actual, (count(*) over ())::int as count
    from posted p full join summed s using (account_id, posted_on)
    where coalesce(p.net, 0) <> coalesce(s.net, 0) order by posted_on, account_id limit 1`;
}
