import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockBatch } from './read-batch.ts';
import { roomForImport } from './room-for-import.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'import.apply': { batchId: string };
  }
}

/**
 * Takes a checked import into the register, in the background, all of it or nothing.
 *
 * @throws DomainError `import_has_errors`, `property_limit_reached` (nothing is taken then), `conflict` when it has not been checked or has ended
 */
export const startApplying = operation({
  name: 'import.start-applying',
  kind: 'write',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Property'],
  async run({ db, tenantId, outbox, audit }, { batchId }): Promise<void> {
    const batch = await lockBatch(db, tenantId, batchId);
    if (batch.status !== 'checked') throw new DomainError('conflict');
    if (batch.issueCount > 0)
      throw new DomainError('import_has_errors', { params: { count: batch.issueCount } });
    const room = await roomForImport(db, batch);
    if (room && room.over > 0) throw new DomainError('property_limit_reached', { params: room });
    await db.importBatch.update({
      where: { tenantId_id: { tenantId, id: batchId } },
      data: { status: 'applying' },
    });
    await outbox('import.apply', { batchId });
    audit('ImportBatch', batchId);
  },
});
