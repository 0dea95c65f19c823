import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * The first place where the books and the documents disagree: a bill whose charge is not in the receivables, a bill whose paid amount is
 * not what was allocated to it, or receivables that are not what is still owed. Minor units.
 */
export type BookDifference = {
  kind: 'bill_charge' | 'bill_paid' | 'receivables';
  documentId: string | null;
  expected: bigint;
  actual: bigint;
};

export type BooksCheck = {
  balanced: boolean;
  /** What owners owe by the books, and by the bills. */
  receivables: bigint;
  openBills: bigint;
  difference: BookDifference | null;
};

/** Recomputes the receivables from bills and payments and compares them with the ledger. */
export const checkBooks = operation({
  name: 'ledger.check',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'LedgerTransfer'],
  timeoutMs: 60_000,
  async run({ db, tenantId }): Promise<BooksCheck> {
    const receivables = await ledgerSide(db, tenantId);
    const openBills = await billSide(db, tenantId);
    const difference =
      (await firstWrongCharge(db, tenantId)) ??
      (await firstWrongPaid(db, tenantId)) ??
      (receivables === openBills
        ? null
        : { kind: 'receivables' as const, documentId: null, expected: openBills, actual: receivables });
    return { balanced: difference === null, receivables, openBills, difference };
  },
});

async function ledgerSide(db: TenantDb, tenantId: string): Promise<bigint> {
  const [row] = await db.$queryRaw<{ amount: bigint }[]>`
    select coalesce(sum(case when t.debit_account_id = a.id then t.amount else -t.amount end), 0)::bigint as amount
    from ledger_account a
    join ledger_transfer t on t.tenant_id = a.tenant_id and (t.debit_account_id = a.id or t.credit_account_id = a.id)
    where a.tenant_id = ${tenantId}::uuid and a.code = ${ledgerAccounts.receivables.code}`;
  return row?.amount ?? 0n;
}

async function billSide(db: TenantDb, tenantId: string): Promise<bigint> {
  const [row] = await db.$queryRaw<{ amount: bigint }[]>`
    select coalesce(sum(amount - paid_amount - credited_amount), 0)::bigint as amount from bill
    where tenant_id = ${tenantId}::uuid and status <> 'void'`;
  return row?.amount ?? 0n;
}

/** A bill charges its amount to the receivables once; a void bill charges nothing. */
async function firstWrongCharge(db: TenantDb, tenantId: string): Promise<BookDifference | undefined> {
  const rows = await db.$queryRaw<BookDifference[]>`
    with charged as (
      select t.document_id, sum(case when t.debit_account_id = a.id then t.amount else -t.amount end)::bigint as amount
      from ledger_account a
      join ledger_transfer t on t.tenant_id = a.tenant_id and (t.debit_account_id = a.id or t.credit_account_id = a.id)
      where a.tenant_id = ${tenantId}::uuid and a.code = ${ledgerAccounts.receivables.code} and t.document_kind = 'bill'
      group by t.document_id
    ), billed as (
      select id, case when status = 'void' then 0 else amount end as amount from bill where tenant_id = ${tenantId}::uuid
    )
    select 'bill_charge' as kind, coalesce(b.id, c.document_id) as "documentId",
      coalesce(b.amount, 0) as expected, coalesce(c.amount, 0) as actual
    from billed b full join charged c on c.document_id = b.id
    where coalesce(b.amount, 0) <> coalesce(c.amount, 0) order by 2 limit 1`;
  return rows[0];
}

/** A bill is paid by what was allocated to it and not taken back by a refund. */
async function firstWrongPaid(db: TenantDb, tenantId: string): Promise<BookDifference | undefined> {
  const rows = await db.$queryRaw<BookDifference[]>`
    with allocated as (
      select bill_id, sum(amount - reversed_amount)::bigint as amount from payment_allocation
      where tenant_id = ${tenantId}::uuid group by bill_id
    )
    select 'bill_paid' as kind, b.id as "documentId", coalesce(a.amount, 0) as expected, b.paid_amount as actual
    from bill b left join allocated a on a.bill_id = b.id
    where b.tenant_id = ${tenantId}::uuid and b.paid_amount <> coalesce(a.amount, 0)
    order by b.id limit 1`;
  return rows[0];
}
