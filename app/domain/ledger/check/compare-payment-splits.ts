import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/** A payment is what stands on bills, is prepaid and went back; and what went back is the sum of its refunds. */
export function comparePaymentSplits({ db, tenantId }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with allocated as (
      select payment_id as id, sum(amount - reversed_amount)::bigint as amount from payment_allocation
      where tenant_id = ${tenantId}::uuid group by payment_id
    ), refunded as (
      select payment_id as id, sum(amount)::bigint as amount from refund
      where tenant_id = ${tenantId}::uuid and status = 'done' group by payment_id
    )
    select distinct on (kind) kind, 'payment' as "documentKind", p.id as "documentId", null as place, expected, actual,
      (count(*) over (partition by kind))::int as count
    from payment p left join allocated a on a.id = p.id left join refunded r on r.id = p.id
    cross join lateral (values
      ('payment_split', p.amount, p.credit_amount + p.refunded_amount + coalesce(a.amount, 0)),
      ('payment_refunded', coalesce(r.amount, 0), p.refunded_amount)
    ) as side (kind, expected, actual)
    where p.tenant_id = ${tenantId}::uuid and expected <> actual and not (kind = 'payment_split' and p.parked_reason is not null)
    order by kind, p.id`;
}
