import type { TenantDb } from '#tenants/with-tenant.ts';
import { accountIds } from '../account-ids.ts';
import type { BookDifference } from './book-difference.ts';

/** What every comparison works with: the company, and the accounts of its chart by name. */
export type Books = {
  db: TenantDb;
  tenantId: string;
  accounts: Awaited<ReturnType<typeof readAccounts>>;
  /** The accounts of everybody for whom the company collects. */
  payeeAccounts: string[];
};

/** Compares documents and books in one statement, so that postings under way are seen whole or not at all; answers the first difference of each kind. */
export type Comparison = (books: Books) => Promise<BookDifference[]>;

const chart = [
  'cash',
  'bank',
  'cashDifferences',
  'deposits',
  'onlinePayments',
  'receivables',
  'advances',
  'taxes',
  'unmatched',
  'openings',
  'income',
  'otherIncome',
  'lateFees',
  'fees',
] as const;

export async function readBooks(db: TenantDb, tenantId: string): Promise<Books> {
  const payees = await db.payee.findMany({ where: { tenantId }, select: { ledgerAccountId: true } });
  return {
    db,
    tenantId,
    accounts: await readAccounts(db, tenantId),
    payeeAccounts: payees.map(({ ledgerAccountId }) => ledgerAccountId),
  };
}

function readAccounts(db: TenantDb, tenantId: string) {
  return accountIds(db, tenantId, chart);
}
