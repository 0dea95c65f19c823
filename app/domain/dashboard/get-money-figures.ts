import { z } from 'zod';
import { fromStoredJson, type StoredJson } from '#app/kernel/json.ts';
import { operation } from '#tenants/operation.ts';
import { countMoneyFigures } from './count-money-figures.ts';
import { keepFigures, quickMs } from './keep-figures.ts';
import type { MoneyFigures, ShownFigures } from './money-figures.ts';

/** Figures this fresh are not counted again, whatever they took. */
const freshMs = 30_000;

/**
 * The company's money at a glance. Where counting takes a moment, as with millions of bills, what was counted last is answered and counted anew in
 * the background; everywhere else it is counted now.
 */
export const getMoneyFigures = operation({
  name: 'dashboard.money',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Report'],
  timeoutMs: 20_000,
  async run(scope): Promise<ShownFigures> {
    const { db, tenantId, now, outbox } = scope;
    const kept = await db.moneyFigures.findUnique({ where: { tenantId } });
    if (kept) {
      if (now.getTime() - kept.countedAt.getTime() > freshMs) await outbox('figures.count', {});
      return { ...(fromStoredJson(kept.figures as StoredJson) as MoneyFigures), countedAt: kept.countedAt };
    }
    const started = performance.now();
    const figures = await countMoneyFigures(scope);
    const tookMs = performance.now() - started;
    if (tookMs > quickMs) await keepFigures(scope, figures, tookMs);
    return { ...figures, countedAt: null };
  },
});
