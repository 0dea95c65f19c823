import { z } from 'zod';
import { type Day, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { memberOf } from '../meters/member-of.ts';
import { costOf, publicConsumption } from './public-consumption.ts';
import { sharedCostFields, unitPriceField } from './shared-cost-fields.ts';
import { storeShares } from './store-shares.ts';

const input = z.object({
  ...sharedCostFields,
  /** Either an amount, in minor units; */
  amount: z.bigint().positive().nullish(),
  /** or what a public meter has counted in the period, at a price. */
  meterId: z.uuid().nullish(),
  unitPrice: unitPriceField.nullish(),
});
type Input = z.output<typeof input>;

const refuse = (path: string, code: string) => new DomainError('invalid_input', { fields: [{ path, code }] });

/**
 * Shares a cost out as a draft, to be looked at before it is confirmed: the consumption of a public meter in a period at a price, or an amount, among
 * the properties of a community or building, by area, by head or equally.
 *
 * @throws DomainError `invalid_input`: `fee_item_not_shared`, `not_found`, `date_order`, `day_in_future`, `required`, `no_public_consumption`,
 *   `no_shares`
 */
export const createSharedCost = operation({
  name: 'shared-cost.create',
  kind: 'write',
  input,
  can: ['create', 'SharedCost'],
  timeoutMs: 60_000,
  async run(scope, cost): Promise<{ sharedCostId: string }> {
    const { db, tenantId, ctx, audit, now } = scope;
    if (cost.periodEnd <= cost.periodStart) throw refuse('periodEnd', 'date_order');
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: cost.feeItemId } } });
    if (!item) throw refuse('feeItemId', 'not_found');
    if (item.kind !== 'shared') throw refuse('feeItemId', 'fee_item_not_shared');
    await refusePlace(scope, cost);
    const counted = cost.meterId
      ? await countedCost(scope, { ...cost, meterId: cost.meterId }, localDay(now, ctx.tenant.timeZone))
      : { amount: cost.amount ?? null, quantity: null, unitPrice: null };
    if (counted.amount === null) throw refuse('amount', 'required');
    const { feeItemId, communityId, buildingId = null, meterId = null, propertyKinds, basis } = cost;
    const sharedCostId = newId();
    await db.sharedCost.create({
      data: {
        ...counted,
        tenantId,
        id: sharedCostId,
        feeItemId,
        communityId,
        buildingId,
        meterId,
        propertyKinds,
        basis,
        amount: counted.amount,
        totalWeight: 0,
        month: toDateColumn(cost.month),
        periodStart: toDateColumn(cost.periodStart),
        periodEnd: toDateColumn(cost.periodEnd),
        createdBy: memberOf(ctx),
      },
    });
    await storeShares(db, {
      tenantId,
      sharedCostId,
      communityId,
      buildingId,
      propertyKinds,
      basis,
      amount: counted.amount,
    });
    audit('SharedCost', sharedCostId, { amount: counted.amount, basis, month: cost.month });
    return { sharedCostId };
  },
});

async function refusePlace({ db, tenantId }: OperationScope, cost: Input): Promise<void> {
  const { communityId, buildingId } = cost;
  if (!(await db.community.count({ where: { tenantId, id: communityId } })))
    throw refuse('communityId', 'not_found');
  if (buildingId && !(await db.building.count({ where: { tenantId, id: buildingId, communityId } })))
    throw refuse('buildingId', 'not_found');
}

async function countedCost(
  { db, tenantId, ctx }: OperationScope,
  { meterId, communityId, periodStart, periodEnd, unitPrice }: Input & { meterId: string },
  today: Day,
) {
  if (!unitPrice) throw refuse('unitPrice', 'required');
  if (periodEnd > today) throw refuse('periodEnd', 'day_in_future');
  const meter = await db.meter.count({ where: { tenantId, id: meterId, propertyId: null, communityId } });
  if (!meter) throw refuse('meterId', 'not_found');
  const quantity = await publicConsumption(db, tenantId, { meterId, periodStart, periodEnd });
  const amount = costOf(quantity, unitPrice, ctx.tenant.currency);
  if (amount <= 0n) throw refuse('meterId', 'no_public_consumption');
  return { amount, quantity, unitPrice };
}
