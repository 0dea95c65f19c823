import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'import.preview': { batchId: string };
  }
}

/** Takes an uploaded spreadsheet on as an import; its preview is made in the background. */
export const createImport = operation({
  name: 'import.create',
  kind: 'write',
  input: z.object({
    /** As `receiveUpload` gave it. */
    file: z.object({
      id: z.uuid(),
      key: z.string(),
      name: z.string().min(1).max(200),
      contentType: z.string(),
      size: z.number().int().positive(),
    }),
  }),
  can: ['import', 'Property'],
  async run({ db, ctx, tenantId, outbox, audit }, { file }): Promise<{ batchId: string }> {
    const { id: fileId, key, name, contentType, size } = file;
    await db.storedFile.create({
      data: { tenantId, id: fileId, key, name, contentType, size: BigInt(size) },
    });
    const batchId = newId();
    await db.importBatch.create({
      data: {
        tenantId,
        id: batchId,
        kind: 'register',
        fileId,
        fileName: name,
        createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    await outbox('import.preview', { batchId });
    audit('ImportBatch', batchId, { fileName: name, size });
    return { batchId };
  },
});
