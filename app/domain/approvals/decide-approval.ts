import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { approvableDocument } from './approvable-documents.ts';
import { type ApprovalStatus, approvalDecisions } from './approvable-kinds.ts';
import { deciders, waitingSteps } from './deciders.ts';
import { lockApproval } from './lock-approval.ts';

/**
 * Decides the step that a request is at. Whoever holds the step may, or their deputy today, and never the requester: that is all the right it takes. The last
 * approval lets the document count, in this transaction; one refusal ends it.
 *
 * @throws DomainError `not_found`; `approval_not_waiting` where it was decided or withdrawn meanwhile, or is at another step; `forbidden`;
 * and whatever keeps the document from counting by now (its bill is void), upon which it may still be declined
 */
export const decideApproval = operation({
  name: 'approval.decide',
  kind: 'write',
  input: z.object({
    requestId: z.uuid(),
    /** The step that the approver was looking at: a second click never decides the next one. */
    position: z.int().positive(),
    decision: z.enum(approvalDecisions),
    note: z.string().trim().max(500).optional(),
  }),
  can: 'anyone',
  timeoutMs: 20_000,
  async run(scope, { requestId, position, decision, note }): Promise<{ status: ApprovalStatus }> {
    const { db, tenantId, audit, now } = scope;
    const request = await lockApproval(scope, requestId);
    const right = await rightToDecide(scope, requestId);
    if (request.status !== 'pending' || request.position !== position) {
      throw new DomainError('approval_not_waiting');
    }
    if (!right) throw new DomainError('forbidden');
    await db.approvalRequestStep.update({
      where: { tenantId_requestId_position: { tenantId, requestId, position } },
      data: {
        decision,
        decidedBy: right.memberId,
        onBehalfOf: right.onBehalfOf,
        note: note || null,
        decidedAt: now,
      },
    });
    const last = position === (await db.approvalRequestStep.count({ where: { tenantId, requestId } }));
    const status: ApprovalStatus = decision === 'declined' ? 'declined' : last ? 'approved' : 'pending';
    await db.approvalRequest.update({
      where: { tenantId_id: { tenantId, id: requestId } },
      data: status === 'pending' ? { position: position + 1 } : { status, decidedAt: now },
    });
    const document = approvableDocument(request.documentKind);
    if (status === 'pending') await scope.outbox('approval.mail', { requestId, position: position + 1 });
    if (status === 'approved') await document.approved(scope, request.documentId);
    if (status === 'declined') await document.declined(scope, request.documentId);
    audit('ApprovalRequest', requestId, {
      decision,
      position,
      ...(right.onBehalfOf && { onBehalfOf: right.onBehalfOf }),
      ...(right.escalated && { escalated: true }),
      ...(note && { note }),
    });
    return { status };
  },
});

type Right = { memberId: string; onBehalfOf: string | null; escalated: boolean };

/** As whom the caller may decide; in their own name rather than for somebody absent. */
async function rightToDecide(
  { db, tenantId, ctx, now }: OperationScope,
  requestId: string,
): Promise<Right | undefined> {
  if (ctx.actor.kind !== 'member') return undefined;
  const today = localDay(now, ctx.tenant.timeZone);
  const rows = await db.$queryRaw<Right[]>`
    with ${deciders(tenantId, today, waitingSteps(tenantId, requestId))}
    select member_id as "memberId", on_behalf_of as "onBehalfOf", escalated from decider
    where member_id = ${ctx.actor.membershipId}::uuid order by on_behalf_of nulls first limit 1`;
  return rows[0];
}
