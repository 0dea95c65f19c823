import { z } from 'zod';
import { type Day, dayOf, isDay, toDateColumn } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

export type ReadingView = { id: string; readOn: Day; value: string; consumption: string };

/** The readings of a meter, latest first, a page at a time; `next` goes back in as `before`. */
export const listReadings = operation({
  name: 'meter.readings',
  kind: 'read',
  input: z.object({
    meterId: z.uuid(),
    before: z.string().refine(isDay, 'invalid_day').nullish(),
    limit: z.int().min(1).max(100).default(24),
  }),
  can: ['read', 'Meter'],
  async run({ db, tenantId }, { meterId, before, limit }) {
    const rows = await db.meterReading.findMany({
      where: { tenantId, meterId, ...(before && { readOn: { lt: toDateColumn(before) } }) },
      orderBy: { readOn: 'desc' },
      take: limit + 1,
    });
    const readings: ReadingView[] = rows.slice(0, limit).map((row) => ({
      id: row.id,
      readOn: dayOf(row.readOn),
      value: row.value.toFixed(),
      consumption: row.consumption.toFixed(),
    }));
    return { readings, next: rows.length > limit ? (readings.at(-1)?.readOn ?? null) : null };
  },
});
