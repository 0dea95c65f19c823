import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/** Numbered documents have the numbers from 1 to their last without a gap: as many documents as the counter has given numbers. */
export function compareNumbers({ db, tenantId }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with series (name, given, greatest_number) as (
      select 'receipt', count(number), max(number) from receipt where tenant_id = ${tenantId}::uuid
      union all select 'credit_note', count(number), max(number) from credit_note where tenant_id = ${tenantId}::uuid
      union all select 'refund', count(number), max(number) from refund where tenant_id = ${tenantId}::uuid
      union all select 'invoice', count(number), max(number) from invoice where tenant_id = ${tenantId}::uuid
      union all select 'cashier_shift', count(number), max(number) from cashier_shift where tenant_id = ${tenantId}::uuid
      union all select 'deposit', count(number), max(number) from deposit where tenant_id = ${tenantId}::uuid
      union all select 'deposit_return', count(number), max(number) from deposit_return where tenant_id = ${tenantId}::uuid
      union all select 'payee_settlement', count(number), max(number) from payee_settlement where tenant_id = ${tenantId}::uuid
      union all select 'payment_plan', count(number), max(number) from payment_plan where tenant_id = ${tenantId}::uuid
      union all select 'quotation', count(number), max(number) from quotation where tenant_id = ${tenantId}::uuid
      union all select 'spending', count(number), max(number) from spending where tenant_id = ${tenantId}::uuid
    )
    select 'document_numbers' as kind, null as "documentKind", null as "documentId", s.name as place,
      coalesce(c.last, 0) as expected, s.given as actual, (count(*) over ())::int as count
    from series s left join document_counter c on c.tenant_id = ${tenantId}::uuid and c.kind = s.name
    where coalesce(c.last, 0) <> s.given or coalesce(s.greatest_number, 0) <> s.given
    order by s.name limit 1`;
}
