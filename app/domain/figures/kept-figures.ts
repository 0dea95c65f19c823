import { fromStoredJson, type StoredJson } from '#app/kernel/json.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { type FigureName, type Figures, figureCounts } from './figure-counts.ts';
import { keepFigures, quickMs } from './keep-figures.ts';

/** Figures this fresh are not counted again, whatever they took. */
const freshMs = 30_000;

/** `countedAt`: when the figures were counted, where that was not now. */
export type Kept<T> = { figures: T; countedAt: Date | null };

/**
 * Figures over very many rows. Where counting them takes a moment, as with millions of bills, what was counted last is answered and they are counted
 * anew in the background; everywhere else they are counted now.
 */
export async function keptFigures<N extends FigureName>(
  scope: OperationScope,
  name: N,
  key = '',
): Promise<Kept<Figures[N]>> {
  const { db, tenantId, now, outbox } = scope;
  const kept = await db.keptFigures.findUnique({ where: { tenantId_name_key: { tenantId, name, key } } });
  if (kept) {
    if (now.getTime() - kept.countedAt.getTime() > freshMs) await outbox('figures.count', { name, key });
    return {
      figures: fromStoredJson(kept.figures as StoredJson) as Figures[N],
      countedAt: kept.countedAt,
    };
  }
  const started = performance.now();
  const figures = await figureCounts[name](scope, key);
  const tookMs = performance.now() - started;
  if (tookMs > quickMs) await keepFigures(scope, { name, key, figures, tookMs });
  return { figures, countedAt: null };
}
