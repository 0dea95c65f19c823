import { z } from 'zod';
import { lockApproval } from '#app/domain/approvals/lock-approval.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockRequest } from './lock-request.ts';
import { openRequestStatuses } from './request-status.ts';
import { resumeTicketWithMaterials } from './resume-ticket-with-materials.ts';

/**
 * Gives a request up before anything was handed out: by whoever asked, or whoever looks after requests. Its approval ends with it, and the ticket goes on.
 *
 * @throws DomainError `not_found`; `forbidden`; `conflict` where it was handed out, declined or given up
 */
export const cancelMaterialRequest = operation({
  name: 'material-request.cancel',
  kind: 'write',
  input: z.object({ requestId: z.uuid() }),
  can: ['create', 'MaterialRequest'],
  async run(scope, { requestId }): Promise<void> {
    const { db, tenantId, ctx, ability, audit, now } = scope;
    const approval = await db.approvalRequest.findFirst({
      where: { tenantId, documentKind: 'material_request', documentId: requestId, status: 'pending' },
      select: { id: true },
    });
    // Before its document, as whoever decides locks them; meanwhile it may have been decided.
    const pending = approval && (await lockApproval(scope, approval.id));
    const { request, ticket } = await lockRequest(scope, requestId);
    const isOwn = ctx.actor.kind === 'member' && request.requestedBy === ctx.actor.membershipId;
    if (!isOwn && !ability.can('update', 'MaterialRequest')) throw new DomainError('forbidden');
    if (!(openRequestStatuses as readonly string[]).includes(request.status))
      throw new DomainError('conflict');
    if (pending?.status === 'pending')
      await db.approvalRequest.update({
        where: { tenantId_id: { tenantId, id: pending.id } },
        data: { status: 'withdrawn', decidedAt: now },
      });
    await db.materialRequest.update({
      where: { tenantId_id: { tenantId, id: requestId } },
      data: { status: 'cancelled' },
    });
    await resumeTicketWithMaterials(scope, ticket, { number: request.number, outcome: 'cancelled' });
    audit('MaterialRequest', requestId, { number: request.number, ticket: ticket.number });
  },
});
