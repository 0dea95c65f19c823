import type { BookDifference } from './book-difference.ts';
import type { Books } from './comparison.ts';
import { netCredit, netDebit } from './net-of.ts';

/**
 * A bill debits its amount to the receivables and credits its tax to the taxes and the rest to the income, a payee, the opening balances (what another system
 * has charged) or, where it is a late fee, to the late fees. A void bill has done nothing. What the books hold for bills that do not exist is found as well.
 */
export function compareBills({ db, tenantId, accounts, payeeAccounts }: Books): Promise<BookDifference[]> {
  return db.$queryRaw<BookDifference[]>`
    with posted as (
      select t.document_id as id, ${netDebit([accounts.receivables])} as receivables,
        ${netCredit([accounts.taxes])} as taxes, ${netCredit([accounts.lateFees])} as late_fees,
        ${netCredit([accounts.income, accounts.openings, ...payeeAccounts])} as income
      from ledger_transfer t
      where t.tenant_id = ${tenantId}::uuid and t.document_kind = 'bill'
      group by t.document_id
    ), billed as (
      select id, late_fee_of is not null as late, case when status = 'void' then 0 else amount end as amount,
        case when status = 'void' then 0 else tax_amount end as tax
      from bill where tenant_id = ${tenantId}::uuid
    ), compared as (
      select id, coalesce(b.amount, 0) as amount, coalesce(b.tax, 0) as tax, coalesce(p.receivables, 0) as receivables,
        coalesce(p.taxes, 0) as taxes, coalesce(case when b.late then p.late_fees else p.income end, 0) as income
      from billed b full join posted p using (id)
    )
    select distinct on (kind) kind, 'bill' as "documentKind", id as "documentId", null as place, expected, actual,
      (count(*) over (partition by kind))::int as count
    from compared
    cross join lateral (values
      ('bill_charge', amount, receivables), ('bill_tax', tax, taxes), ('bill_income', amount - tax, income)
    ) as side (kind, expected, actual)
    where (receivables <> amount or taxes <> tax or income <> amount - tax) and expected <> actual
    order by kind, id`;
}
