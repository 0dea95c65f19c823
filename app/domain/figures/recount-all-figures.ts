import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { type FigureName, figureCounts } from './figure-counts.ts';
import { recountFigures } from './recount-figures.ts';

/** Older figures are counted anew even when nobody looks: the first look of a day is to show that day. */
const olderThanMs = 20 * 60_000;
/** The day page, the payees and this year of each: no company has more. */
const mostKept = 1_000;

/**
 * Counts all kept figures of a company anew.
 *
 * @param ctx the system's
 */
export async function recountAllFigures(ctx: TenantContext): Promise<void> {
  const tenantId = ctx.tenant.id;
  const kept = await withTenant(tenantId, (db) =>
    db.keptFigures.findMany({ where: { tenantId }, select: { name: true, key: true }, take: mostKept }),
  );
  for (const { name, key } of kept) {
    if (name in figureCounts) await recountFigures(ctx, { name: name as FigureName, key, olderThanMs });
  }
}
