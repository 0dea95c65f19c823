import { z } from 'zod';
import { toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { type LockedSharedCost, lockSharedCost } from './lock-shared-cost.ts';
import { costOf, publicConsumption } from './public-consumption.ts';
import { shareRows, weighedProperties } from './share-rows.ts';

/**
 * Confirms the shares of a draft as they were shown; the run of its month bills them. Properties whose area or residents are not known are left out
 * only when that is said (`leaveOut`).
 *
 * @throws DomainError `not_found`, `conflict` where it is no draft any more; `shares_incomplete` with their `count` where properties are not weighed,
 *   `shares_outdated` where the shares would be others by now, `period_shared_already` where the meter's consumption of some of the days, or
 *   the same item's cost from the same day, is confirmed or billed already
 */
export const confirmSharedCost = operation({
  name: 'shared-cost.confirm',
  kind: 'write',
  input: z.object({ sharedCostId: z.uuid(), leaveOut: z.boolean().default(false) }),
  can: ['post', 'SharedCost'],
  timeoutMs: 60_000,
  async run(scope, { sharedCostId, leaveOut }): Promise<void> {
    const { db, tenantId, audit, now } = scope;
    // Two costs of one item or meter are confirmed in turn, so that each sees the other.
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('shared-cost:' || ${tenantId}, 0))`;
    const cost = await lockSharedCost(db, tenantId, sharedCostId);
    if (cost.status !== 'draft') throw new DomainError('conflict');
    const missing = await countUnweighed(scope, cost);
    if (missing > 0 && !leaveOut) throw new DomainError('shares_incomplete', { params: { count: missing } });
    if (await isOutdated(scope, cost)) throw new DomainError('shares_outdated');
    if (await isSharedAlready(scope, cost)) throw new DomainError('period_shared_already');
    await db.sharedCost.update({
      where: { tenantId_id: { tenantId, id: sharedCostId } },
      data: { status: 'confirmed', confirmedAt: now },
    });
    audit('SharedCost', sharedCostId, { amount: cost.amount, leftOut: missing });
  },
});

async function countUnweighed({ db, tenantId }: OperationScope, cost: LockedSharedCost): Promise<number> {
  const [row] = await db.$queryRaw<{ count: bigint }[]>`
    select count(*) from (${weighedProperties({ ...cost, tenantId })}) w where w.weight is null`;
  return Number(row?.count ?? 0);
}

async function isOutdated(
  { db, tenantId, ctx }: OperationScope,
  { id, ...cost }: LockedSharedCost,
): Promise<boolean> {
  if (cost.meterId && cost.unitPrice) {
    const quantity = await publicConsumption(db, tenantId, { ...cost, meterId: cost.meterId });
    if (costOf(quantity, cost.unitPrice, ctx.tenant.currency) !== cost.amount) return true;
  }
  const [row] = await db.$queryRaw<{ outdated: boolean }[]>`
    with ${shareRows(weighedProperties({ ...cost, tenantId }), cost.amount)}
    select exists (
      select from shared n
      full join (select * from shared_cost_share where tenant_id = ${tenantId}::uuid and shared_cost_id = ${id}::uuid) s using (property_id)
      where n.amount is distinct from s.amount or n.weight is distinct from s.weight
    ) as outdated`;
  return row?.outdated ?? true;
}

/** Two costs of one item from one day on make one bill only where they are billed together. */
async function isSharedAlready(
  { db, tenantId }: OperationScope,
  { id, feeItemId, meterId, month, periodStart, periodEnd }: LockedSharedCost,
): Promise<boolean> {
  if (meterId) {
    const overlapping = await db.sharedCost.count({
      where: {
        tenantId,
        meterId,
        status: 'confirmed',
        periodStart: { lt: toDateColumn(periodEnd) },
        periodEnd: { gt: toDateColumn(periodStart) },
      },
    });
    if (overlapping > 0) return true;
  }
  const [row] = await db.$queryRaw<{ taken: boolean }[]>`
    select exists (
      select from shared_cost_share s
      where s.tenant_id = ${tenantId}::uuid and s.shared_cost_id = ${id}::uuid and s.amount > 0 and (
        exists (
          select from bill b where b.tenant_id = ${tenantId}::uuid and b.property_id = s.property_id and b.fee_item_id = ${feeItemId}::uuid
            and b.shared_from = ${periodStart}::date and b.status <> 'void')
        or exists (
          select from shared_cost_share o join shared_cost k on k.tenant_id = ${tenantId}::uuid and k.id = o.shared_cost_id
          where o.tenant_id = ${tenantId}::uuid and o.property_id = s.property_id and o.amount > 0 and k.status = 'confirmed'
            and k.fee_item_id = ${feeItemId}::uuid and k.period_start = ${periodStart}::date and k.month <> ${month}::date))
    ) as taken`;
  return row?.taken ?? false;
}
