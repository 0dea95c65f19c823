import { z } from 'zod';
import { memberOf } from '#app/domain/meters/member-of.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { type ChargesTerms, chargesKind } from './lock-charges-import.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'charges.read': { batchId: string };
    'charges.apply': { batchId: string };
  }
}

export const chargesImportSchema = z.object({
  communityId: z.uuid().optional(),
  shortPaid: z.enum(['owed', 'settled']).default('owed'),
});

/** Takes another system's table of charges on; it is read and checked in the background, and nothing counts yet. @throws DomainError `not_found` */
export const createChargesImport = operation({
  name: 'charges.create-import',
  kind: 'write',
  input: chargesImportSchema.extend({
    /** As `receiveUpload` gave it. */
    file: z.object({
      id: z.uuid(),
      key: z.string(),
      name: z.string().min(1).max(200),
      contentType: z.string(),
      size: z.number().int().positive(),
    }),
  }),
  can: ['import', 'Bill'],
  async run(
    { db, ctx, tenantId, outbox, audit },
    { file, communityId, shortPaid },
  ): Promise<{ batchId: string }> {
    if (communityId) {
      const community = await db.community.findUnique({
        where: { tenantId_id: { tenantId, id: communityId } },
      });
      if (!community) throw new DomainError('not_found');
    }
    const { id: fileId, key, name, contentType, size } = file;
    await db.storedFile.create({
      data: { tenantId, id: fileId, key, name, contentType, size: BigInt(size) },
    });
    const batchId = newId();
    const terms: ChargesTerms = { communityId: communityId ?? null, shortPaid, columns: {} };
    await db.importBatch.create({
      data: {
        tenantId,
        id: batchId,
        kind: chargesKind,
        fileId,
        fileName: name,
        communityId: communityId ?? null,
        status: 'reading',
        mapping: terms,
        createdBy: memberOf(ctx),
      },
    });
    await outbox('charges.read', { batchId });
    audit('ImportBatch', batchId, { fileName: name, size });
    return { batchId };
  },
});
