import { z } from 'zod';
import { documentFile, mostDocuments } from '#app/domain/documents/document-file.ts';
import { keepDocument } from '#app/domain/documents/keep-document.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockSpending } from './lock-spending.ts';

/**
 * Attaches one more document to spending: the invoice that came later. None is ever taken away.
 *
 * @throws DomainError `not_found`; `invalid_input` for a file of another kind; `conflict` where there are ten already
 */
export const attachSpendingDocument = operation({
  name: 'spending.attach',
  kind: 'write',
  input: z.object({ spendingId: z.uuid(), file: documentFile }),
  can: ['create', 'Spending'],
  async run({ db, tenantId, audit }, { spendingId, file }): Promise<void> {
    await lockSpending(db, tenantId, spendingId);
    if ((await db.spendingDocument.count({ where: { tenantId, spendingId } })) >= mostDocuments)
      throw new DomainError('conflict');
    const fileId = await keepDocument(db, tenantId, file);
    await db.spendingDocument.create({ data: { tenantId, spendingId, fileId } });
    audit('Spending', spendingId, { file: file.name, size: file.size });
  },
});
