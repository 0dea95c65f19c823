import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/** A bill is paid by what was allocated to it and not taken back, and credited by its posted credit notes. */
export function comparePaidAmounts({ db, tenantId }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with allocated as (
      select bill_id as id, sum(amount - reversed_amount)::bigint as amount from payment_allocation
      where tenant_id = ${tenantId}::uuid group by bill_id
    ), noted as (
      select bill_id as id, sum(amount)::bigint as amount from credit_note
      where tenant_id = ${tenantId}::uuid and status = 'posted' group by bill_id
    )
    select distinct on (kind) kind, 'bill' as "documentKind", b.id as "documentId", null as place, expected, actual,
      (count(*) over (partition by kind))::int as count
    from bill b left join allocated a on a.id = b.id left join noted n on n.id = b.id
    cross join lateral (values
      ('bill_paid', coalesce(a.amount, 0), b.paid_amount), ('bill_credited', coalesce(n.amount, 0), b.credited_amount)
    ) as side (kind, expected, actual)
    where b.tenant_id = ${tenantId}::uuid and (b.paid_amount <> coalesce(a.amount, 0) or b.credited_amount <> coalesce(n.amount, 0))
      and expected <> actual
    order by kind, b.id`;
}
