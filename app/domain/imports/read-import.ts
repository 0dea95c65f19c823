import { z } from 'zod';
import { localPathOf } from '#app/integrations/storage/local-path-of.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { failImport } from './preview-import.ts';
import { lockBatch } from './read-batch.ts';
import { parseRegister } from './reading/parse-register.ts';
import type { RegisterMapping } from './reading/register/register-targets.ts';
import { finishReading, stageChunk } from './stage-chunk.ts';

/**
 * Reads and checks the rows of an import, some thousand at a time, each time in its own transaction; goes on where an earlier attempt left off.
 *
 * @throws what `signal` was aborted with, between two chunks
 */
export async function readImport(ctx: TenantContext, batchId: string, signal: AbortSignal): Promise<void> {
  const batch = await findReading(ctx, { batchId });
  if (!batch) return;
  const local = await localPathOf(ctx.tenant.id, batch.key);
  try {
    const chunks = parseRegister({
      path: local.path,
      fileName: batch.fileName,
      mapping: batch.mapping,
      currency: ctx.tenant.currency,
      skipChunks: batch.chunksDone,
    });
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      const staged = await stageChunk(ctx, { batchId, chunk });
      // Someone has changed the mapping or given the import up meanwhile.
      if (!staged) return;
    }
    await finishReading(ctx, { batchId });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'temporarily_unavailable') throw error;
    await failImport(ctx, { batchId, error: error.code });
  } finally {
    await local.release();
  }
}

const findReading = operation({
  name: 'import.find-reading',
  kind: 'read',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Property'],
  async run({ db, tenantId }, { batchId }) {
    const batch = await lockBatch(db, tenantId, batchId);
    if (batch.status !== 'reading') return null;
    return {
      key: batch.file.key,
      fileName: batch.fileName,
      mapping: batch.mapping as unknown as RegisterMapping,
      chunksDone: batch.chunksDone,
    };
  },
});
