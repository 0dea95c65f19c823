import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { readJournal } from './read-journal.ts';
import { documentKinds } from './transfer.ts';

/** What one bill, payment or refund did to the books. */
export const journalOf = operation({
  name: 'ledger.journal',
  kind: 'read',
  input: z.object({ documentKind: z.enum(documentKinds), documentId: z.uuid() }),
  can: ['read', 'LedgerTransfer'],
  run: ({ db, tenantId }, { documentKind, documentId }) =>
    readJournal(db, tenantId, documentKind, documentId),
});
