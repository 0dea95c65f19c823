import type { BookDifference } from '#app/domain/ledger/check/book-difference.ts';
import { readBooks } from '#app/domain/ledger/check/comparison.ts';
import { comparisons } from '#app/domain/ledger/check/comparisons.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** What every comparison of books and documents finds, made at once. */
export async function bookDifferences(tenantId: string): Promise<BookDifference[]> {
  return withTenant(tenantId, async (db) => {
    const books = await readBooks(db, tenantId);
    const found: BookDifference[] = [];
    for (const compare of comparisons) found.push(...(await compare(books)));
    return found;
  });
}
