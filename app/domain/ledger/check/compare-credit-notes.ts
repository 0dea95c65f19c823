import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';
import { netCredit, netDebit } from './net-of.ts';

/** A posted credit note takes its amount off the receivables and its tax off the taxes; one of a void bill was taken back with it. */
export function compareCreditNotes({ db, tenantId, accounts }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with posted as (
      select t.document_id as id, ${netCredit([accounts.receivables])} as receivables, ${netDebit([accounts.taxes])} as taxes
      from ledger_transfer t
      where t.tenant_id = ${tenantId}::uuid and t.document_kind = 'credit_note'
      group by t.document_id
    ), noted as (
      select n.id, case when counts then n.amount else 0 end as amount, case when counts then n.tax_amount else 0 end as tax
      from credit_note n join bill b on b.tenant_id = n.tenant_id and b.id = n.bill_id
      cross join lateral (select n.status = 'posted' and b.status <> 'void' as counts) c
      where n.tenant_id = ${tenantId}::uuid
    )
    select distinct on (kind) kind, 'credit_note' as "documentKind", id as "documentId", null as place, expected, actual,
      (count(*) over (partition by kind))::int as count
    from noted n full join posted p using (id)
    cross join lateral (values
      ('credit_note_charge', coalesce(n.amount, 0), coalesce(p.receivables, 0)),
      ('credit_note_tax', coalesce(n.tax, 0), coalesce(p.taxes, 0))
    ) as side (kind, expected, actual)
    where expected <> actual
    order by kind, id`;
}
