import { z } from 'zod';
import { fromStoredJson, type StoredJson } from '#app/kernel/json.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { BookDifference } from './book-difference.ts';

export type BooksCheckView = {
  id: string;
  status: 'running' | 'done' | 'failed';
  /** How many of `total` comparisons have been made. */
  done: number;
  total: number;
  /** The first of each kind. */
  differences: BookDifference[];
  startedAt: Date;
  finishedAt: Date | null;
};

/** The last check of the books; null where there was none yet. */
export const latestBooksCheck = operation({
  name: 'ledger.latest-check',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'LedgerTransfer'],
  run: ({ db, tenantId }) => readLatestCheck(db, tenantId),
});

export async function readLatestCheck(db: TenantDb, tenantId: string): Promise<BooksCheckView | null> {
  const row = await db.booksCheck.findFirst({ where: { tenantId }, orderBy: { id: 'desc' } });
  return (
    row && {
      id: row.id,
      status: row.status as BooksCheckView['status'],
      done: row.done,
      total: row.total,
      differences: fromStoredJson(row.differences as StoredJson) as BookDifference[],
      startedAt: row.startedAt,
      finishedAt: row.finishedAt,
    }
  );
}
