import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockSharedCost } from './lock-shared-cost.ts';
import { costOf, publicConsumption } from './public-consumption.ts';
import { storeShares } from './store-shares.ts';

/**
 * Works a draft out anew, because areas, residents or readings have been put right since.
 *
 * @throws DomainError `not_found`, `conflict` where it is no draft any more; `invalid_input` with `no_public_consumption` or `no_shares`
 */
export const recomputeSharedCost = operation({
  name: 'shared-cost.recompute',
  kind: 'write',
  input: z.object({ sharedCostId: z.uuid() }),
  can: ['update', 'SharedCost'],
  timeoutMs: 60_000,
  async run({ db, tenantId, ctx, audit }, { sharedCostId }): Promise<void> {
    const cost = await lockSharedCost(db, tenantId, sharedCostId);
    if (cost.status !== 'draft') throw new DomainError('conflict');
    let { amount } = cost;
    if (cost.meterId && cost.unitPrice) {
      const quantity = await publicConsumption(db, tenantId, { ...cost, meterId: cost.meterId });
      amount = costOf(quantity, cost.unitPrice, ctx.tenant.currency);
      if (amount <= 0n)
        throw new DomainError('invalid_input', {
          fields: [{ path: 'meterId', code: 'no_public_consumption' }],
        });
      await db.sharedCost.update({
        where: { tenantId_id: { tenantId, id: sharedCostId } },
        data: { amount, quantity },
      });
    }
    await storeShares(db, { ...cost, tenantId, sharedCostId, amount });
    audit('SharedCost', sharedCostId, { amount });
  },
});
