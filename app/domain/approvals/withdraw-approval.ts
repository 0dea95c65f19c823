import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { approvableDocument } from './approvable-documents.ts';
import { lockApproval } from './lock-approval.ts';

/**
 * Takes back what one has asked for while it waits; the document is then as if it had been declined.
 *
 * @throws DomainError `not_found`, also where somebody else asked; `approval_not_waiting`
 */
export const withdrawApproval = operation({
  name: 'approval.withdraw',
  kind: 'write',
  input: z.object({ requestId: z.uuid() }),
  can: 'anyone',
  async run(scope, { requestId }): Promise<void> {
    const { db, tenantId, ctx, audit, now } = scope;
    const request = await lockApproval(scope, requestId);
    if (ctx.actor.kind !== 'member' || request.requestedBy !== ctx.actor.membershipId) {
      throw new DomainError('not_found');
    }
    if (request.status !== 'pending') throw new DomainError('approval_not_waiting');
    await db.approvalRequest.update({
      where: { tenantId_id: { tenantId, id: requestId } },
      data: { status: 'withdrawn', decidedAt: now },
    });
    await approvableDocument(request.documentKind).declined(scope, request.documentId);
    audit('ApprovalRequest', requestId, { documentKind: request.documentKind });
  },
});
