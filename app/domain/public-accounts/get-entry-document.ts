import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/**
 * Where a document of an entry is stored, for staff who may see the account.
 *
 * @throws DomainError `not_found`
 */
export const getEntryDocument = operation({
  name: 'public-account.document',
  kind: 'read',
  input: z.object({ entryId: z.uuid(), fileId: z.uuid() }),
  can: ['read', 'PublicAccount'],
  async run(
    { db, tenantId, ability },
    { entryId, fileId },
  ): Promise<{ key: string; name: string; contentType: string }> {
    const row = await db.publicAccountDocument.findFirst({
      where: { tenantId, entryId, fileId, entry: { account: accessible(ability, 'PublicAccount') } },
      select: { file: { select: { key: true, name: true, contentType: true } } },
    });
    if (!row) throw new DomainError('not_found');
    return row.file;
  },
});
