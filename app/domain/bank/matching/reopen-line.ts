import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockLine } from './lock-line.ts';

/**
 * Takes a match or the setting aside of a line back. The document stays as it is: money that was recorded from the line is suggested for it again, and is taken
 * back where payments are.
 *
 * @throws DomainError `not_found`, `conflict` where it is open
 */
export const reopenLine = operation({
  name: 'bank.reopen',
  kind: 'write',
  input: z.object({ lineId: z.uuid() }),
  can: ['update', 'BankLine'],
  async run({ db, tenantId, audit }, { lineId }): Promise<void> {
    const { status, documentKind, documentId, note } = await lockLine(db, tenantId, lineId);
    if (status === 'open') throw new DomainError('conflict');
    await db.bankLine.update({
      where: { tenantId_id: { tenantId, id: lineId } },
      data: {
        status: 'open',
        documentKind: null,
        documentId: null,
        note: null,
        matchedBy: null,
        matchedAt: null,
      },
    });
    audit('BankLine', lineId, { status, documentKind, documentId, note });
  },
});
