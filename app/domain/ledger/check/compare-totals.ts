import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';

/** What all owners owe and have prepaid is what stands on the two accounts. */
export function compareTotals({ db, tenantId, accounts }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with summed as (
      select account_id, (sum(debit) - sum(credit))::bigint as net from ledger_movement
      where tenant_id = ${tenantId}::uuid and account_id in (${accounts.receivables}::uuid, ${accounts.advances}::uuid)
      group by account_id
    ), totals (kind, expected, actual) as (
      values
        ('receivables', (select coalesce(sum(amount - paid_amount - credited_amount), 0)::bigint from bill
            where tenant_id = ${tenantId}::uuid and status = 'open'),
          coalesce((select net from summed where account_id = ${accounts.receivables}::uuid), 0)),
        ('advances', (select coalesce(sum(credit_amount), 0)::bigint from payment
            where tenant_id = ${tenantId}::uuid and credit_amount > 0),
          coalesce((select -net from summed where account_id = ${accounts.advances}::uuid), 0))
    )
    select kind, null as "documentKind", null as "documentId", null as place, expected, actual, 1 as count
    from totals where expected <> actual order by kind desc`;
}
