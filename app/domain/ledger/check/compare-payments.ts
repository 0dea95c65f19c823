import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/**
 * What a payment and its refunds did to each account: the money came in where such money is kept and left where refunds are given from, less what
 * the processor kept; what stands on bills is off the receivables, what is left over is owed to the payer, and what is parked is unmatched.
 * Parked money in another currency is left out: the documents do not say what it was worth.
 */
export function comparePayments({ db, tenantId, accounts }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with received as (
      select p.id, p.amount, p.credit_amount, p.refunded_amount, coalesce(p.fee_amount, 0) as fee, p.parked_reason is not null as parked,
        case when p.stripe_payment_id is not null then ${accounts.onlinePayments}::uuid
          when p.method = 'opening' then ${accounts.openings}::uuid
          when p.method = 'cash' then ${accounts.cash}::uuid else ${accounts.bank}::uuid end as money
      from payment p join tenant c on c.id = p.tenant_id and c.currency = p.currency
      where p.tenant_id = ${tenantId}::uuid
    ), expected as (
      select id, account, sum(amount)::bigint as amount from (
        select r.id, v.account, v.amount from received r cross join lateral (values
          (r.money, r.amount - r.fee), (${accounts.fees}::uuid, r.fee), (${accounts.advances}::uuid, -r.credit_amount),
          (${accounts.unmatched}::uuid, case when r.parked then r.refunded_amount - r.amount else 0 end)
        ) as v (account, amount) where v.amount <> 0
        union all
        select a.payment_id, ${accounts.receivables}::uuid, a.reversed_amount - a.amount from payment_allocation a
        where a.tenant_id = ${tenantId}::uuid and a.amount <> a.reversed_amount
        union all
        select f.payment_id, v.account, v.amount from refund f cross join lateral (values
          (case f.method when 'cash' then ${accounts.cash}::uuid when 'stripe' then ${accounts.onlinePayments}::uuid else ${accounts.bank}::uuid end,
            case when f.status = 'done' then -f.amount else 0 end - f.fee_amount),
          (${accounts.fees}::uuid, f.fee_amount)
        ) as v (account, amount) where f.tenant_id = ${tenantId}::uuid and v.amount <> 0
      ) part group by 1, 2
    ), moved as (
      select t.document_id as id, t.debit_account_id, t.credit_account_id, t.amount from ledger_transfer t
      where t.tenant_id = ${tenantId}::uuid and t.document_kind = 'payment'
      union all
      select coalesce(f.payment_id, t.document_id), t.debit_account_id, t.credit_account_id, t.amount from ledger_transfer t
      left join refund f on f.tenant_id = t.tenant_id and f.id = t.document_id
      where t.tenant_id = ${tenantId}::uuid and t.document_kind = 'refund'
    ), posted as (
      select id, account, sum(amount)::bigint as amount from (
        select id, debit_account_id as account, amount from moved union all select id, credit_account_id, -amount from moved
      ) side group by 1, 2
    )
    select 'payment_posting' as kind, 'payment' as "documentKind", id as "documentId",
      (select code from ledger_account a where a.tenant_id = ${tenantId}::uuid and a.id = account) as place,
      coalesce(e.amount, 0) as expected, coalesce(p.amount, 0) as actual, (count(*) over ())::int as count
    from expected e full join posted p using (id, account)
    where coalesce(e.amount, 0) <> coalesce(p.amount, 0)
      and not exists (select from payment f join tenant c on c.id = f.tenant_id and c.currency <> f.currency
        where f.tenant_id = ${tenantId}::uuid and f.id = coalesce(e.id, p.id))
    order by id, account limit 1`;
}
