import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type MeterView, meterShown, meterView } from './meter-view.ts';
import { type ReadingView, readingView } from './reading-view.ts';

export type HeldReading = {
  reading: ReadingView;
  meter: MeterView;
  /** The accepted reading before it. */
  before: { readOn: Day; value: string; consumption: string } | null;
};

/** The readings that wait to be looked at, the oldest first, a page at a time. */
export const listHeldReadings = operation({
  name: 'meter.held-readings',
  kind: 'read',
  input: z.object({
    feeItemId: z.uuid().nullish(),
    oddity: z.enum(['zero', 'negative', 'high']).nullish(),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(100).default(20),
  }),
  can: ['read', 'Meter'],
  async run(
    { db, tenantId, ability },
    { feeItemId, oddity, limit, ...cursors },
  ): Promise<{ held: HeldReading[]; next: string | null; previous: string | null; total: number }> {
    const cursor = (text: string | null | undefined) => (text && isId(text) ? text : null);
    const before = cursor(cursors.before);
    const after = before ? null : cursor(cursors.after);
    const meter = { AND: [accessible(ability, 'Meter'), feeItemId ? { feeItemId } : {}] };
    const where = { tenantId, status: 'held', meter, ...(oddity && { oddity }) };
    const rows = await db.meterReading.findMany({
      where: { AND: [where, before ? { id: { lt: before } } : after ? { id: { gt: after } } : {}] },
      orderBy: { id: before ? 'desc' : 'asc' },
      take: limit + 1,
      include: { meter: { include: meterShown } },
    });
    const more = rows.length > limit;
    const page = rows.slice(0, limit);
    if (before) page.reverse();
    const held: HeldReading[] = [];
    for (const row of page) {
      const earlier = await db.meterReading.findFirst({
        where: { tenantId, meterId: row.meterId, status: 'accepted', readOn: { lt: row.readOn } },
        orderBy: { readOn: 'desc' },
      });
      held.push({
        reading: readingView(row),
        meter: meterView(row.meter),
        before: earlier && {
          readOn: dayOf(earlier.readOn),
          value: earlier.value.toFixed(),
          consumption: earlier.consumption.toFixed(),
        },
      });
    }
    const [first, last] = [page[0], page.at(-1)];
    return {
      held,
      total: await db.meterReading.count({ where }),
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
