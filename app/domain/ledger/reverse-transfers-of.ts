import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { DocumentKind } from './transfer.ts';

/** A transfer that took another back. */
export type ReversedTransfer = {
  documentId: string;
  debitAccountId: string;
  creditAccountId: string;
  /** Minor units. */
  amount: bigint;
};

/**
 * Posts what documents did to the books the other way, so that nothing of it is left: whatever was reversed before counts, and a document
 * that has no effect any more gets nothing. The caller holds the documents' rows locked.
 *
 * @returns the transfers that were posted
 * @throws DomainError `period_closed` where the books are closed through `postedOn`
 */
export async function reverseTransfersOf(
  db: TenantDb,
  tenantId: string,
  documentKind: DocumentKind,
  documentId: string | readonly string[],
  postedOn: Day,
): Promise<ReversedTransfer[]> {
  const documentIds = typeof documentId === 'string' ? [documentId] : [...new Set(documentId)];
  // Between two accounts, what went one way and back cancels out; `effect` is what is left in the direction from the lesser to the greater id.
  return db.$queryRaw<ReversedTransfer[]>`
    insert into ledger_transfer
      (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id)
    select ${tenantId}::uuid, new_id(), case when effect > 0 then greater else lesser end,
      case when effect > 0 then lesser else greater end, abs(effect), ${postedOn}::date, ${documentKind}, document_id
    from (
      select t.document_id, least(t.debit_account_id, t.credit_account_id) as lesser,
        greatest(t.debit_account_id, t.credit_account_id) as greater,
        sum(case when t.debit_account_id < t.credit_account_id then t.amount else -t.amount end)::bigint as effect
      from ledger_transfer t
      where t.tenant_id = ${tenantId}::uuid and t.document_id = any(${documentIds}::uuid[])
        and t.document_kind = ${documentKind}
      group by 1, 2, 3
      order by 1, 2, 3
    ) net where effect <> 0
    returning document_id as "documentId", debit_account_id as "debitAccountId", credit_account_id as "creditAccountId", amount`;
}
