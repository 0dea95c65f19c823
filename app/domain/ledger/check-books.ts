import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { BookDifference } from './check/book-difference.ts';
import { readBooks } from './check/comparison.ts';
import { comparisons } from './check/comparisons.ts';
import { readBalances } from './read-balances.ts';

export type BooksCheck = {
  balanced: boolean;
  /** What owners owe by the books, and by the bills; minor units. */
  receivables: bigint;
  openBills: bigint;
  /** The first difference, and the first of each kind. */
  difference: BookDifference | null;
  differences: BookDifference[];
};

/** Recomputes the books from all documents at once and answers where they differ. Large books take minutes: see `startBooksCheck`. */
export const checkBooks = operation({
  name: 'ledger.check',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'LedgerTransfer'],
  timeoutMs: 600_000,
  async run({ db, tenantId }): Promise<BooksCheck> {
    const books = await readBooks(db, tenantId);
    const differences: BookDifference[] = [];
    for (const compare of comparisons) differences.push(...(await compare(books)));
    const balances = await readBalances(db, tenantId);
    return {
      balanced: differences.length === 0,
      receivables: balances.find(({ id }) => id === books.accounts.receivables)?.balance ?? 0n,
      openBills: await openBills(db, tenantId),
      difference: differences[0] ?? null,
      differences,
    };
  },
});

async function openBills(db: TenantDb, tenantId: string): Promise<bigint> {
  const [row] = await db.$queryRaw<{ amount: bigint }[]>`
    select coalesce(sum(amount - paid_amount - credited_amount), 0)::bigint as amount from bill
    where tenant_id = ${tenantId}::uuid and status = 'open'`;
  return row?.amount ?? 0n;
}
