import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { batchView, type DunningBatchView } from './list-batches.ts';

/** A batch of dunning letters and how far it is. @throws DomainError `not_found` */
export const getDunningBatch = operation({
  name: 'dunning-batch.get',
  kind: 'read',
  input: z.object({ batchId: z.uuid() }),
  can: ['read', 'DunningBatch'],
  async run({ db, tenantId, ability }, { batchId }): Promise<DunningBatchView> {
    const row = await db.dunningBatch.findFirst({
      where: { AND: [{ tenantId, id: batchId }, accessible(ability, 'DunningBatch')] },
    });
    if (!row) throw new DomainError('not_found');
    return batchView(row);
  },
});
