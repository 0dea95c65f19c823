import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/**
 * What the counter did to each account: a deposit is owed to who paid it until it goes back, what is kept of it is income; cash went between the drawer and the
 * bank; and the signed difference of a shift made the books' cash what was counted.
 */
export function compareCounter({ db, tenantId, accounts }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with document as (
      select 'deposit' as kind, id, v.account, v.amount from deposit d cross join lateral (values
        (case d.method when 'cash' then ${accounts.cash}::uuid else ${accounts.bank}::uuid end, d.amount),
        (${accounts.deposits}::uuid, -d.amount)
      ) as v (account, amount) where d.tenant_id = ${tenantId}::uuid
      union all
      select 'deposit_return', r.id, v.account, v.amount from deposit_return r cross join lateral (values
        (case r.method when 'cash' then ${accounts.cash}::uuid else ${accounts.bank}::uuid end, -r.amount),
        (${accounts.deposits}::uuid, r.amount + r.deducted_amount),
        (${accounts.otherIncome}::uuid, -r.deducted_amount)
      ) as v (account, amount) where r.tenant_id = ${tenantId}::uuid and r.status = 'posted'
      union all
      select 'cash_movement', m.id, v.account, case m.kind when 'from_bank' then v.amount else -v.amount end
      from cash_movement m cross join lateral (values (${accounts.cash}::uuid, m.amount), (${accounts.bank}::uuid, -m.amount)) as v (account, amount)
      where m.tenant_id = ${tenantId}::uuid
      union all
      select 'cashier_shift', s.id, v.account, v.amount from cashier_shift s cross join lateral (values
        (${accounts.cash}::uuid, s.counted_amount - s.expected_amount), (${accounts.cashDifferences}::uuid, s.expected_amount - s.counted_amount)
      ) as v (account, amount) where s.tenant_id = ${tenantId}::uuid and s.status = 'closed'
    ), expected as (
      select kind, id, account, sum(amount)::bigint as amount from document where amount <> 0 group by 1, 2, 3
    ), posted as (
      select kind, id, account, sum(amount)::bigint as amount from (
        select document_kind as kind, document_id as id, v.account, v.amount
        from ledger_transfer t cross join lateral (values (t.debit_account_id, t.amount), (t.credit_account_id, -t.amount)) as v (account, amount)
        where t.tenant_id = ${tenantId}::uuid
          and t.document_kind in ('deposit', 'deposit_return', 'cash_movement', 'cashier_shift')
      ) side group by 1, 2, 3
    )
    select 'counter_posting' as kind, kind as "documentKind", id as "documentId",
      (select code from ledger_account a where a.tenant_id = ${tenantId}::uuid and a.id = account) as place,
      coalesce(e.amount, 0) as expected, coalesce(p.amount, 0) as actual, (count(*) over ())::int as count
    from expected e full join posted p using (kind, id, account)
    where coalesce(e.amount, 0) <> coalesce(p.amount, 0)
    order by kind, id, account limit 1`;
}
