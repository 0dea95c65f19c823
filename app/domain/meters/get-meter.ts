import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { billedThrough } from './billed-through.ts';
import { type MeterView, meterShown, meterView } from './meter-view.ts';
import { usualDaily } from './readings/usual-daily.ts';

export type MeterDetail = MeterView & {
  /** What its consumption is charged through, by bills or by shared costs. */
  billedThrough: Day | null;
  /** The last real reading that was accepted, from which the next one counts. */
  lastReal: { readOn: Day; value: string } | null;
  /** The usual consumption of a day; null while it has not been read twice. */
  usualDaily: string | null;
  replaces: { id: string; number: string } | null;
  replacedBy: { id: string; number: string } | null;
};

/**
 * One meter: where it is, what it counts, what it usually counts, and which it replaces or has been replaced by.
 *
 * @throws DomainError `not_found`
 */
export const getMeter = operation({
  name: 'meter.get',
  kind: 'read',
  input: z.object({ meterId: z.uuid() }),
  can: ['read', 'Meter'],
  async run({ db, tenantId, ability }, { meterId }): Promise<MeterDetail> {
    const row = await db.meter.findFirst({
      where: { AND: [accessible(ability, 'Meter'), { tenantId, id: meterId }] },
      include: {
        ...meterShown,
        replaces: { select: { id: true, number: true } },
        replacedBy: { select: { id: true, number: true }, take: 1 },
      },
    });
    if (!row) throw new DomainError('not_found');
    const real = await db.meterReading.findFirst({
      where: { tenantId, meterId, status: 'accepted', source: { not: 'estimate' } },
      orderBy: { readOn: 'desc' },
      select: { readOn: true, value: true },
    });
    const usual = usualDaily({
      tenant: Prisma.sql`${tenantId}::uuid`,
      meterId: Prisma.sql`${meterId}::uuid`,
      replacesId: Prisma.sql`${row.replacesId}::uuid`,
      before: Prisma.sql`'infinity'::date`,
    });
    const [found] = await db.$queryRaw<
      { daily: string | null }[]
    >`select trim_scale(${usual})::text as daily`;
    return {
      ...meterView(row),
      billedThrough: await billedThrough(db, tenantId, meterId),
      lastReal: real && { readOn: dayOf(real.readOn), value: real.value.toFixed() },
      usualDaily: found?.daily ?? null,
      replaces: row.replaces,
      replacedBy: row.replacedBy[0] ?? null,
    };
  },
});
