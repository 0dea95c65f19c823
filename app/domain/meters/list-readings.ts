import { z } from 'zod';
import { isDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type ReadingView, readingView } from './reading-view.ts';

/**
 * The readings of a meter, latest first, a page at a time; `next` goes back in as `before`. Those of one day stay together, so a page may be longer
 * than `limit`.
 *
 * @throws DomainError `not_found`
 */
export const listReadings = operation({
  name: 'meter.readings',
  kind: 'read',
  input: z.object({
    meterId: z.uuid(),
    before: z.string().refine(isDay, 'invalid_day').nullish(),
    limit: z.int().min(1).max(100).default(24),
  }),
  can: ['read', 'Meter'],
  async run(
    { db, tenantId, ability },
    { meterId, before, limit },
  ): Promise<{ readings: ReadingView[]; next: string | null }> {
    const meter = { AND: [accessible(ability, 'Meter'), { tenantId, id: meterId }] };
    if (!(await db.meter.count({ where: meter }))) throw new DomainError('not_found');
    const where = { tenantId, meterId, ...(before && { readOn: { lt: toDateColumn(before) } }) };
    const orderBy = [{ readOn: 'desc' as const }, { id: 'desc' as const }];
    const rows = await db.meterReading.findMany({ where, orderBy, take: limit + 1 });
    const last = rows[limit - 1];
    if (rows.length <= limit || !last) return { readings: rows.map(readingView), next: null };
    const page = rows.slice(0, limit);
    if (rows[limit]?.readOn.getTime() === last.readOn.getTime()) {
      page.splice(0, page.length, ...page.filter(({ readOn }) => readOn > last.readOn));
      page.push(
        ...(await db.meterReading.findMany({ where: { tenantId, meterId, readOn: last.readOn }, orderBy })),
      );
    }
    const readings = page.map(readingView);
    return { readings, next: readings.at(-1)?.readOn ?? null };
  },
});
