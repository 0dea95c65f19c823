import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/**
 * A payout that is paid has brought its amount from the balance to the bank; one that failed or is under way has not. What it paid out and no document of
 * ours explains stands on the account that it was put to, Stripe's own fees among it. Payouts in another currency are not in the books.
 */
export function comparePayouts({ db, tenantId, accounts }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with followed as (
      select p.id, p.status, p.amount from payout p join tenant c on c.id = p.tenant_id and c.currency = p.currency
      where p.tenant_id = ${tenantId}::uuid
    ), standing as (
      select f.id, i.amount - i.fee_amount as net,
        case when i.kind = 'fee' or i.settled_as = 'fees' then ${accounts.fees}::uuid
          when i.settled_as = 'other_income' then ${accounts.otherIncome}::uuid else ${accounts.unmatched}::uuid end as account
      from followed f join payout_item i on i.tenant_id = ${tenantId}::uuid and i.payout_id = f.id
      where i.payment_id is null and i.refund_id is null and i.settled_as is distinct from 'explained'
    ), expected as (
      select id, account, sum(amount)::bigint as amount from (
        select id, account, -net as amount from standing
        union all select id, ${accounts.onlinePayments}::uuid, net from standing
        union all select id, ${accounts.bank}::uuid, amount from followed where status = 'paid'
        union all select id, ${accounts.onlinePayments}::uuid, -amount from followed where status = 'paid'
      ) part group by 1, 2
    ), posted as (
      select id, account, sum(amount)::bigint as amount from (
        select document_id as id, debit_account_id as account, amount from ledger_transfer
        where tenant_id = ${tenantId}::uuid and document_kind = 'payout'
        union all
        select document_id, credit_account_id, -amount from ledger_transfer
        where tenant_id = ${tenantId}::uuid and document_kind = 'payout'
      ) side group by 1, 2
    )
    select 'payout_posting' as kind, 'payout' as "documentKind", id as "documentId",
      (select code from ledger_account a where a.tenant_id = ${tenantId}::uuid and a.id = account) as place,
      coalesce(e.amount, 0) as expected, coalesce(p.amount, 0) as actual, (count(*) over ())::int as count
    from expected e full join posted p using (id, account)
    where coalesce(e.amount, 0) <> coalesce(p.amount, 0) order by id, account limit 1`;
}
