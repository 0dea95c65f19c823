import { toStoredJson } from '#app/kernel/json.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { MoneyFigures } from './money-figures.ts';

/** Counting that takes no longer is done for every look. */
export const quickMs = 250;

/** Keeps figures that took long to count, for the next look at them; forgets what was kept where counting is quick. */
export async function keepFigures(
  { db, tenantId, now }: Pick<OperationScope, 'db' | 'tenantId' | 'now'>,
  figures: MoneyFigures,
  tookMs: number,
): Promise<void> {
  if (tookMs <= quickMs) {
    await db.moneyFigures.deleteMany({ where: { tenantId } });
    return;
  }
  const kept = {
    countedAt: now,
    tookMs: Math.round(tookMs),
    figures: toStoredJson(figures) as Prisma.InputJsonValue,
  };
  await db.moneyFigures.upsert({ where: { tenantId }, create: { tenantId, ...kept }, update: kept });
}
