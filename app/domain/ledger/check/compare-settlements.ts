import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/** A posted settlement takes its amount off the payee's account; one that is not posted has done nothing. */
export function compareSettlements({ db, tenantId }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with settled as (
      select s.id, p.ledger_account_id as account, case when s.status = 'posted' then s.amount else 0 end as amount
      from payee_settlement s join payee p on p.tenant_id = s.tenant_id and p.id = s.payee_id
      where s.tenant_id = ${tenantId}::uuid
    ), posted as (
      select t.document_id as id,
        sum(case when t.debit_account_id = s.account then t.amount when t.credit_account_id = s.account then -t.amount
          when s.id is null then t.amount else 0 end)::bigint as amount
      from ledger_transfer t left join settled s on s.id = t.document_id
      where t.tenant_id = ${tenantId}::uuid and t.document_kind = 'payee_settlement'
      group by t.document_id
    )
    select 'settlement_posting' as kind, 'payee_settlement' as "documentKind", id as "documentId", null as place,
      coalesce(s.amount, 0) as expected, coalesce(p.amount, 0) as actual, (count(*) over ())::int as count
    from settled s full join posted p using (id)
    where coalesce(s.amount, 0) <> coalesce(p.amount, 0) order by id limit 1`;
}
