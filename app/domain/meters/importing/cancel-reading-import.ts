import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockReadingImport } from './lock-reading-import.ts';

/** Gives an import of readings up. @throws DomainError `not_found`, `conflict` where it has been taken over or given up */
export const cancelReadingImport = operation({
  name: 'meter.cancel-import',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['create', 'MeterReading'],
  async run({ db, tenantId, audit }, { batchId }): Promise<void> {
    const { status } = await lockReadingImport(db, tenantId, batchId);
    if (status !== 'checked') throw new DomainError('conflict');
    await db.importRow.deleteMany({ where: { tenantId, batchId } });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'cancelled' },
    });
    audit('ImportBatch', batchId);
  },
});
