import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockChargesImport } from './lock-charges-import.ts';

/** Gives an import of charges up before it is taken over. @throws DomainError `not_found`, `conflict` */
export const cancelCharges = operation({
  name: 'charges.cancel-import',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Bill'],
  async run({ db, tenantId, audit }, { batchId }): Promise<void> {
    const { status } = await lockChargesImport(db, tenantId, batchId);
    if (status !== 'reading' && status !== 'checked' && status !== 'failed')
      throw new DomainError('conflict');
    await db.importRow.deleteMany({ where: { tenantId, batchId } });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'cancelled' },
    });
    audit('ImportBatch', batchId);
  },
});
