import { z } from 'zod';
import { localPathOf } from '#app/integrations/storage/local-path-of.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { toStoredJson } from '#app/kernel/json.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { lockBatch } from './read-batch.ts';
import { previewSpreadsheet } from './reading/preview-spreadsheet.ts';

/**
 * Looks into the file of an import and keeps its sheets, first rows and the guessed mapping. A file that cannot be read fails the import with
 * its reason; it is not tried again.
 */
export async function previewImport(ctx: TenantContext, batchId: string): Promise<void> {
  const batch = await findUploaded(ctx, { batchId });
  if (!batch) return;
  const local = await localPathOf(ctx.tenant.id, batch.key);
  try {
    const preview = await previewSpreadsheet({ path: local.path, fileName: batch.fileName });
    await keepPreview(ctx, { batchId, preview });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await failImport(ctx, { batchId, error: error.code });
  } finally {
    await local.release();
  }
}

const findUploaded = operation({
  name: 'import.find-uploaded',
  kind: 'read',
  input: z.object({ batchId: z.uuid() }),
  can: ['import', 'Property'],
  async run({ db, tenantId }, { batchId }) {
    const batch = await lockBatch(db, tenantId, batchId);
    return batch.status === 'uploaded' ? { key: batch.file.key, fileName: batch.fileName } : null;
  },
});

const keepPreview = operation({
  name: 'import.keep-preview',
  kind: 'write',
  input: z.object({ batchId: z.uuid(), preview: z.custom<Awaited<ReturnType<typeof previewSpreadsheet>>>() }),
  can: ['import', 'Property'],
  async run({ db, tenantId, audit }, { batchId, preview }) {
    const rowsTotal = preview.sheets.reduce((sum, sheet) => sum + sheet.rowCount, 0);
    const { mapping, ...shown } = preview;
    await db.importBatch.updateMany({
      where: { tenantId, id: batchId, status: 'uploaded' },
      data: {
        status: 'previewed',
        preview: toStoredJson(shown) ?? {},
        mapping: toStoredJson(mapping) ?? {},
        rowsTotal,
      },
    });
    audit('ImportBatch', batchId, { rowsTotal });
  },
});

/** Ends an import with the code of its reason. Nothing of it is in the register. */
export const failImport = operation({
  name: 'import.fail',
  kind: 'write',
  input: z.object({ batchId: z.uuid(), error: z.string().max(200) }),
  can: ['import', 'Property'],
  async run({ db, tenantId, audit }, { batchId, error }) {
    await db.importBatch.updateMany({
      where: { tenantId, id: batchId, status: { notIn: ['applied', 'cancelled'] } },
      data: { status: 'failed', error },
    });
    await db.importRow.deleteMany({ where: { tenantId, batchId } });
    audit('ImportBatch', batchId, { error });
  },
});
