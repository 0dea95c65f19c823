import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { countBilledShares } from './count-billed-shares.ts';
import { lockSharedCost } from './lock-shared-cost.ts';

/**
 * Gives a shared cost up, confirmed or not, while nothing of it is billed.
 *
 * @throws DomainError `not_found`; `conflict` where it is cancelled already or a run of its month is posting; `shared_cost_billed`
 */
export const cancelSharedCost = operation({
  name: 'shared-cost.cancel',
  kind: 'write',
  input: z.object({ sharedCostId: z.uuid() }),
  can: ['update', 'SharedCost'],
  async run({ db, tenantId, audit }, { sharedCostId }): Promise<void> {
    const cost = await lockSharedCost(db, tenantId, sharedCostId);
    if (cost.status === 'cancelled') throw new DomainError('conflict');
    // A run of the month begins to post after this, or is seen posting here.
    const runs = await db.$queryRaw<{ status: string }[]>`
      select status from billing_run where tenant_id = ${tenantId}::uuid and status in ('draft', 'posting')
        and month <= ${cost.month}::date and month + make_interval(months => months) > ${cost.month}::date
      order by id for update`;
    if (runs.some(({ status }) => status === 'posting')) throw new DomainError('conflict');
    const billed = await countBilledShares(db, tenantId, cost);
    if (billed > 0) throw new DomainError('shared_cost_billed', { params: { count: billed } });
    await db.sharedCost.update({
      where: { tenantId_id: { tenantId, id: sharedCostId } },
      data: { status: 'cancelled' },
    });
    audit('SharedCost', sharedCostId, { amount: cost.amount });
  },
});
