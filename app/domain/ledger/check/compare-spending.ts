import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/**
 * Posted spending takes its amount from the cash or the bank to the account of its category; what waits, was declined or reversed has done nothing. The place is the
 * account that differs.
 */
export function compareSpending({ db, tenantId, accounts }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with spent as (
      select s.id, side.account, side.amount from spending s
      join spending_category c on c.tenant_id = s.tenant_id and c.id = s.category_id
      cross join lateral (values
        (c.ledger_account_id, s.amount),
        (case s.method when 'cash' then ${accounts.cash}::uuid else ${accounts.bank}::uuid end, -s.amount)
      ) as side (account, amount)
      where s.tenant_id = ${tenantId}::uuid and s.status = 'posted'
    ), posted as (
      select id, account, sum(amount)::bigint as amount from (
        select document_id as id, debit_account_id as account, amount from ledger_transfer
        where tenant_id = ${tenantId}::uuid and document_kind = 'spending'
        union all
        select document_id, credit_account_id, -amount from ledger_transfer
        where tenant_id = ${tenantId}::uuid and document_kind = 'spending'
      ) side group by 1, 2
    )
    select 'spending_posting' as kind, 'spending' as "documentKind", id as "documentId",
      (select code from ledger_account a where a.tenant_id = ${tenantId}::uuid and a.id = account) as place,
      coalesce(s.amount, 0) as expected, coalesce(p.amount, 0) as actual, (count(*) over ())::int as count
    from spent s full join posted p using (id, account)
    where coalesce(s.amount, 0) <> coalesce(p.amount, 0) order by id, coalesce(s.amount, p.amount) desc limit 1`;
}
