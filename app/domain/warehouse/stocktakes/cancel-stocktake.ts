import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockStocktake } from './lock-stocktake.ts';

/** Gives a count up that was not handed in. @throws DomainError `not_found`; `conflict` where it was */
export const cancelStocktake = operation({
  name: 'stocktake.cancel',
  kind: 'write',
  input: z.object({ stocktakeId: z.uuid() }),
  can: ['update', 'Stocktake'],
  async run(scope, { stocktakeId }): Promise<void> {
    const { db, tenantId, audit } = scope;
    const { status, number } = await lockStocktake(scope, stocktakeId);
    if (status !== 'counting') throw new DomainError('conflict');
    await db.stocktake.update({
      where: { tenantId_id: { tenantId, id: stocktakeId } },
      data: { status: 'cancelled' },
    });
    audit('Stocktake', stocktakeId, { number });
  },
});
