import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockChargesImport } from './lock-charges-import.ts';

/**
 * Takes a checked import over in the background, all of it or nothing.
 *
 * @throws DomainError `not_found`, `import_has_errors`, `conflict` where it is not checked, or has ended
 */
export const startCharges = operation({
  name: 'charges.start-applying',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Bill'],
  async run({ db, tenantId, outbox, audit }, { batchId }): Promise<void> {
    const { status, issueCount } = await lockChargesImport(db, tenantId, batchId);
    if (status !== 'checked') throw new DomainError('conflict');
    if (issueCount > 0) throw new DomainError('import_has_errors', { params: { count: issueCount } });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'applying' },
    });
    await outbox('charges.apply', { batchId });
    audit('ImportBatch', batchId);
  },
});
