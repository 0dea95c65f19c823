import { z } from 'zod';
import { memberOf } from '#app/domain/meters/member-of.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { bankDocumentKinds } from '../bank-line-status.ts';
import { documentCandidates } from './document-candidates.ts';
import { lockLine } from './lock-line.ts';

/**
 * Says that a line is a document that is there already. Only a document of the line's amount that no other line is can be it.
 *
 * @throws DomainError `not_found` (no such line, or no such document of this amount near this day), `conflict` (somebody has dealt with the line)
 */
export const matchLine = operation({
  name: 'bank.match',
  kind: 'write',
  input: z.object({ lineId: z.uuid(), documentKind: z.enum(bankDocumentKinds), documentId: z.uuid() }),
  can: ['update', 'BankLine'],
  async run({ db, ctx, tenantId, audit, now }, { lineId, documentKind, documentId }): Promise<void> {
    const line = await lockLine(db, tenantId, lineId);
    if (line.status !== 'open') throw new DomainError('conflict');
    const found = await documentCandidates(db, tenantId, ctx.tenant.timeZone, [line]);
    const document = found
      .get(lineId)
      ?.find((one) => one.documentKind === documentKind && one.documentId === documentId);
    if (!document) throw new DomainError('not_found');
    await db.bankLine.update({
      where: { tenantId_id: { tenantId, id: lineId } },
      data: { status: 'matched', documentKind, documentId, matchedBy: memberOf(ctx), matchedAt: now },
    });
    audit('BankLine', lineId, { documentKind, documentId, amount: line.amount });
  },
});
