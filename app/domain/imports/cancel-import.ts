import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockBatch } from './read-batch.ts';

/** Gives an import up before it is applied. @throws DomainError `conflict` when it is being applied or has been */
export const cancelImport = operation({
  name: 'import.cancel',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Property'],
  async run({ db, tenantId, audit }, { batchId }): Promise<void> {
    const batch = await lockBatch(db, tenantId, batchId);
    if (batch.status === 'applying' || batch.status === 'applied') throw new DomainError('conflict');
    await db.importRow.deleteMany({ where: { tenantId, batchId } });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'cancelled' },
    });
    audit('ImportBatch', batchId);
  },
});
