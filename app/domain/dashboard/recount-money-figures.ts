import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { countMoneyFigures } from './count-money-figures.ts';
import { keepFigures } from './keep-figures.ts';

/**
 * Counts kept figures of a company anew, where there are any and they are old enough.
 *
 * @param ctx the system's
 */
export async function recountMoneyFigures(ctx: TenantContext, olderThanMs: number): Promise<void> {
  const tenantId = ctx.tenant.id;
  const now = ctx.now();
  await withTenant(
    tenantId,
    async (db) => {
      const kept = await db.moneyFigures.findUnique({ where: { tenantId }, select: { countedAt: true } });
      if (!kept || now.getTime() - kept.countedAt.getTime() < olderThanMs) return;
      const started = performance.now();
      const figures = await countMoneyFigures({ db, ctx, tenantId, now });
      await keepFigures({ db, tenantId, now }, figures, performance.now() - started);
    },
    { timeoutMs: 60_000 },
  );
}
