import { toStoredJson } from '#app/kernel/json.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import type { BookDifference } from './book-difference.ts';
import { readBooks } from './comparison.ts';
import { comparisons } from './comparisons.ts';

/** Longest time of one comparison: ten times what the slowest takes of 7 million bills. */
const comparisonTimeoutMs = 15 * 60_000;

/**
 * Makes the comparisons of a check one by one, each in a transaction of its own, and keeps how far it is and what it has found. Once it has ended, a
 * repetition does nothing; one that was broken off begins anew.
 */
export async function runBooksCheck(
  ctx: TenantContext,
  checkId: string,
  signal?: AbortSignal,
): Promise<void> {
  const tenantId = ctx.tenant.id;
  const key = { tenantId_id: { tenantId, id: checkId } };
  const check = await withTenant(tenantId, (db) => db.booksCheck.findUnique({ where: key }));
  if (check?.status !== 'running') return;
  const keep = (data: Parameters<TenantDb['booksCheck']['update']>[0]['data']) =>
    withTenant(tenantId, (db) => db.booksCheck.update({ where: key, data }));
  const differences: BookDifference[] = [];
  try {
    for (const [done, compare] of comparisons.entries()) {
      signal?.throwIfAborted();
      await keep({ done });
      const found = await withTenant(tenantId, async (db) => compare(await readBooks(db, tenantId)), {
        timeoutMs: comparisonTimeoutMs,
      });
      differences.push(...found);
    }
    await keep({
      status: 'done',
      done: comparisons.length,
      differences: toStoredJson(differences) ?? [],
      finishedAt: ctx.now(),
    });
  } catch (error) {
    if (!signal?.aborted) await keep({ status: 'failed', finishedAt: ctx.now() }).catch(() => {});
    throw error;
  }
}
