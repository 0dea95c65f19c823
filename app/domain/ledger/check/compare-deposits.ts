import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/** What a deposit says that went back or was kept is what its posted returns say. */
export function compareDeposits({ db, tenantId }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with returned as (
      select deposit_id as id, sum(amount + deducted_amount)::bigint as amount from deposit_return
      where tenant_id = ${tenantId}::uuid and status = 'posted' group by 1
    )
    select 'deposit_returned' as kind, 'deposit' as "documentKind", d.id as "documentId", null as place,
      coalesce(r.amount, 0) as expected, d.returned_amount + d.deducted_amount as actual, (count(*) over ())::int as count
    from deposit d left join returned r on r.id = d.id
    where d.tenant_id = ${tenantId}::uuid and d.returned_amount + d.deducted_amount <> coalesce(r.amount, 0)
    order by d.id limit 1`;
}
