import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { DocumentKind } from './transfer.ts';

type JournalAccount = { code: string; name: string };

export type JournalLine = {
  id: string;
  postedOn: Day;
  createdAt: Date;
  amount: bigint;
  debit: JournalAccount;
  credit: JournalAccount;
};

type Row = Omit<JournalLine, 'debit' | 'credit'> & {
  debitCode: string;
  debitName: string;
  creditCode: string;
  creditName: string;
};

/** The transfers of one document, in the order in which they were posted. */
export async function readJournal(
  db: TenantDb,
  tenantId: string,
  documentKind: DocumentKind,
  documentId: string,
): Promise<JournalLine[]> {
  const rows = await db.$queryRaw<Row[]>`
    select t.id, t.posted_on::text as "postedOn", t.created_at as "createdAt", t.amount,
      debit.code as "debitCode", debit.name as "debitName", credit.code as "creditCode", credit.name as "creditName"
    from ledger_transfer t
    join ledger_account debit on debit.tenant_id = t.tenant_id and debit.id = t.debit_account_id
    join ledger_account credit on credit.tenant_id = t.tenant_id and credit.id = t.credit_account_id
    where t.tenant_id = ${tenantId}::uuid and t.document_id = ${documentId}::uuid and t.document_kind = ${documentKind}
    order by t.id`;
  return rows.map(({ debitCode, debitName, creditCode, creditName, ...line }) => ({
    ...line,
    debit: { code: debitCode, name: debitName },
    credit: { code: creditCode, name: creditName },
  }));
}
