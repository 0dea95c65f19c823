import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/** A late fee belongs to a bill that is none itself, and does not outlive it. */
export function compareLateFees({ db, tenantId }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    select 'late_fee_base' as kind, 'bill' as "documentKind", f.id as "documentId", null as place, 0::bigint as expected,
      f.amount - f.credited_amount as actual, (count(*) over ())::int as count
    from bill f join bill b on b.tenant_id = f.tenant_id and b.id = f.late_fee_of
    where f.tenant_id = ${tenantId}::uuid and f.late_fee_of is not null and f.status <> 'void'
      and (b.late_fee_of is not null or b.status = 'void' and f.amount > f.credited_amount)
    order by f.id limit 1`;
}
