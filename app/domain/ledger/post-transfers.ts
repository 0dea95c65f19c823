import { ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { AccountRef, Transfer } from './transfer.ts';

/**
 * Writes transfers to the books in one statement, in the order given, inside the transaction of the document that they trace to. Nothing is ever edited: a
 * correction is a transfer the other way. What is dated in a period that is closed by now, such as a payment of last month that is only heard of today,
 * is posted on the first day that is open.
 *
 * @throws Error when an account of the company's chart is missing, or an amount is not above zero; `period_closed` where the books are closed at this moment
 */
export async function postTransfers(
  db: TenantDb,
  tenantId: string,
  transfers: readonly Transfer[],
): Promise<void> {
  if (transfers.length === 0) return;
  const written = await db.$executeRaw`
    insert into ledger_transfer
      (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id)
    select ${tenantId}::uuid, new_id(), debit_id, credit_id, amount,
      greatest(posted_on, (select max(through) + 1 from period_close where tenant_id = ${tenantId}::uuid)), document_kind, document_id
    from (select debit.id as debit_id, credit.id as credit_id, t.* from unnest(
      ${transfers.map(({ debit }) => keyOf(debit))}::text[],
      ${transfers.map(({ credit }) => keyOf(credit))}::text[],
      ${transfers.map((transfer) => transfer.amount)}::bigint[],
      ${transfers.map((transfer) => transfer.postedOn)}::date[],
      ${transfers.map((transfer) => transfer.documentKind)}::text[],
      ${transfers.map((transfer) => transfer.documentId)}::uuid[]
    ) with ordinality as t (debit, credit, amount, posted_on, document_kind, document_id, place)
    join ledger_account debit on debit.tenant_id = ${tenantId}::uuid and t.debit in (debit.code, debit.id::text)
    join ledger_account credit on credit.tenant_id = ${tenantId}::uuid and t.credit in (credit.code, credit.id::text)
    order by t.place) placed`;
  if (written !== transfers.length) throw new Error('An account of the chart is missing');
}

/** What an account is found by: its code, or its id. */
function keyOf(account: AccountRef): string {
  return typeof account === 'string' ? ledgerAccounts[account].code : account.accountId;
}
