import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { countBilledShares } from './count-billed-shares.ts';
import { type ShareBasis, weighedProperties } from './share-rows.ts';
import { type SharedCostView, sharedCostShown, sharedCostView } from './shared-cost-view.ts';

export type SharedCostDetail = SharedCostView & {
  shares: number;
  billedShares: number;
  /** Properties in its scope whose area or residents are not known: all of them counted, the first hundred named. */
  unweighed: { count: number; properties: { id: string; code: string }[] };
  /** The readings of its meter that it adds up. */
  readings: { readOn: Day; value: string; consumption: string }[];
};

/**
 * A shared cost, with what stands in the way of confirming it.
 *
 * @throws DomainError `not_found`
 */
export const getSharedCost = operation({
  name: 'shared-cost.get',
  kind: 'read',
  input: z.object({ sharedCostId: z.uuid() }),
  can: ['read', 'SharedCost'],
  async run({ db, tenantId, ability }, { sharedCostId }): Promise<SharedCostDetail> {
    const row = await db.sharedCost.findFirst({
      where: { AND: [accessible(ability, 'SharedCost'), { tenantId, id: sharedCostId }] },
      include: sharedCostShown,
    });
    if (!row) throw new DomainError('not_found');
    const view = sharedCostView(row);
    const unweighed =
      view.status === 'draft'
        ? await db.$queryRaw<{ id: string; code: string; count: bigint }[]>`
            select p.id, p.code, count(*) over () as count
            from (${weighedProperties({ ...row, tenantId, basis: row.basis as ShareBasis })}) w
            join property p on p.tenant_id = ${tenantId}::uuid and p.id = w.property_id
            where w.weight is null order by p.code, p.id limit 100`
        : [];
    const readings = row.meterId
      ? await db.meterReading.findMany({
          where: {
            tenantId,
            meterId: row.meterId,
            status: 'accepted',
            readOn: { gt: row.periodStart, lte: row.periodEnd },
          },
          orderBy: { readOn: 'asc' },
          take: 100,
        })
      : [];
    return {
      ...view,
      shares: await db.sharedCostShare.count({ where: { tenantId, sharedCostId } }),
      billedShares: await countBilledShares(db, tenantId, { ...view, feeItemId: view.feeItem.id }),
      unweighed: {
        count: Number(unweighed[0]?.count ?? 0),
        properties: unweighed.map(({ id, code }) => ({ id, code })),
      },
      readings: readings.map(({ readOn, value, consumption }) => ({
        readOn: dayOf(readOn),
        value: value.toFixed(),
        consumption: consumption.toFixed(),
      })),
    };
  },
});
