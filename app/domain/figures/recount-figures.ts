import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type FigureName, figureCounts } from './figure-counts.ts';
import { keepFigures } from './keep-figures.ts';

/**
 * Counts kept figures of a company anew, where they are there and old enough.
 *
 * @param ctx the system's
 */
export async function recountFigures(
  ctx: TenantContext,
  { name, key, olderThanMs }: { name: FigureName; key: string; olderThanMs: number },
): Promise<void> {
  const tenantId = ctx.tenant.id;
  const now = ctx.now();
  await withTenant(
    tenantId,
    async (db) => {
      const kept = await db.keptFigures.findUnique({
        where: { tenantId_name_key: { tenantId, name, key } },
        select: { countedAt: true },
      });
      if (!kept || now.getTime() - kept.countedAt.getTime() < olderThanMs) return;
      const scope = { db, ctx, tenantId, now };
      const started = performance.now();
      const figures = await figureCounts[name](scope, key);
      await keepFigures(scope, { name, key, figures, tookMs: performance.now() - started });
    },
    { timeoutMs: 60_000 },
  );
}
