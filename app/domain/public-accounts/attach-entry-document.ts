import { z } from 'zod';
import { documentFile, mostDocuments } from '#app/domain/documents/document-file.ts';
import { keepDocument } from '#app/domain/documents/keep-document.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockAccount } from './lock-account.ts';

/**
 * Attaches one more document to an entry that the owners have not seen yet.
 *
 * @throws DomainError `not_found`; `account_period_published`; `invalid_input` for a file of another kind; `conflict` where there are ten already
 */
export const attachEntryDocument = operation({
  name: 'public-account.attach',
  kind: 'write',
  input: z.object({ entryId: z.uuid(), file: documentFile }),
  can: ['update', 'PublicAccount'],
  async run({ db, tenantId, audit }, { entryId, file }): Promise<void> {
    const entry = await db.publicAccountEntry.findUnique({
      where: { tenantId_id: { tenantId, id: entryId } },
      select: { accountId: true, bookedOn: true },
    });
    if (!entry) throw new DomainError('not_found');
    const { publishedThrough } = await lockAccount(db, tenantId, entry.accountId);
    if (publishedThrough !== null && dayOf(entry.bookedOn) <= publishedThrough)
      throw new DomainError('account_period_published');
    if ((await db.publicAccountDocument.count({ where: { tenantId, entryId } })) >= mostDocuments)
      throw new DomainError('conflict');
    const fileId = await keepDocument(db, tenantId, file);
    await db.publicAccountDocument.create({ data: { tenantId, entryId, fileId } });
    audit('PublicAccount', entry.accountId, { file: file.name, size: file.size });
  },
});
