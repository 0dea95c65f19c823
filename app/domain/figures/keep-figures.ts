import { toStoredJson } from '#app/kernel/json.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { CountScope, FigureName } from './figure-counts.ts';

/** Counting that takes no longer is done for every look. */
export const quickMs = 250;

/** Keeps figures that took long to count, for the next look at them; forgets what was kept where counting is quick. */
export async function keepFigures(
  { db, tenantId, now }: CountScope,
  { name, key, figures, tookMs }: { name: FigureName; key: string; figures: unknown; tookMs: number },
): Promise<void> {
  if (tookMs <= quickMs) {
    await db.keptFigures.deleteMany({ where: { tenantId, name, key } });
    return;
  }
  const kept = {
    countedAt: now,
    tookMs: Math.round(tookMs),
    figures: toStoredJson(figures) as Prisma.InputJsonValue,
  };
  await db.keptFigures.upsert({
    where: { tenantId_name_key: { tenantId, name, key } },
    create: { tenantId, name, key, ...kept },
    update: kept,
  });
}
