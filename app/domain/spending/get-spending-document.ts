import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/**
 * Where a document of spending is stored, for those who may see the spending.
 *
 * @throws DomainError `not_found`
 */
export const getSpendingDocument = operation({
  name: 'spending.document',
  kind: 'read',
  input: z.object({ spendingId: z.uuid(), fileId: z.uuid() }),
  can: ['read', 'Spending'],
  async run(
    { db, tenantId, ability },
    { spendingId, fileId },
  ): Promise<{ key: string; name: string; contentType: string }> {
    const row = await db.spendingDocument.findFirst({
      where: { tenantId, spendingId, fileId, spending: accessible(ability, 'Spending') },
      select: { file: { select: { key: true, name: true, contentType: true } } },
    });
    if (!row) throw new DomainError('not_found');
    return row.file;
  },
});
