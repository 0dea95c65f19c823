import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { toStoredJson } from '#app/kernel/json.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { ApprovableKind } from './approvable-kinds.ts';
import type { ApprovalSummary } from './approval-summary.ts';
import { allSteps, deciders } from './deciders.ts';

export type ApprovalWish = {
  documentKind: ApprovableKind;
  documentId: string;
  /** Minor units, as the approver reads it. */
  amount: bigint;
  /**
   * What the limits are held against where that is more than the amount: small documents on one and the same thing count together, so that no limit is
   * passed under in slices.
   */
  countedAmount?: bigint;
  summary: ApprovalSummary;
};

/**
 * Asks whoever the company wants to agree to a document, within the transaction that writes it. `approved` at once where no active flow of the
 * company applies to the kind and amount: then the caller lets the document count. With `pending` the table `approvableDocuments` says what happens when
 * all have agreed or one has declined.
 *
 * @throws DomainError `approval_without_approver` where a step could be decided by nobody but the requester
 */
export async function requestApproval(
  scope: OperationScope,
  { documentKind, documentId, amount, countedAmount = amount, summary }: ApprovalWish,
): Promise<'approved' | 'pending'> {
  const { db, tenantId, ctx, now } = scope;
  const flow = await db.approvalFlow.findFirst({
    where: { tenantId, documentKind, status: 'active', aboveAmount: { lt: countedAmount } },
    orderBy: [{ aboveAmount: 'desc' }, { id: 'asc' }],
    include: { steps: { orderBy: { position: 'asc' } } },
  });
  if (!flow || flow.steps.length === 0) return 'approved';
  const requestId = newId();
  await db.approvalRequest.create({
    data: {
      tenantId,
      id: requestId,
      documentKind,
      documentId,
      amount,
      summary: toStoredJson(summary) ?? {},
      requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      createdAt: now,
    },
  });
  await db.approvalRequestStep.createMany({
    data: flow.steps.map(({ roleId, membershipId }, index) => ({
      tenantId,
      requestId,
      position: index + 1,
      roleId,
      membershipId,
    })),
  });
  const [{ undecidable = 0 } = {}] = await db.$queryRaw<{ undecidable: number }[]>`
    with ${deciders(tenantId, localDay(now, ctx.tenant.timeZone), allSteps(tenantId, requestId))}
    select count(*)::int as undecidable from step s
    where not exists (select from decider d where d.request_id = s.request_id and d.position = s.position)`;
  if (undecidable > 0) throw new DomainError('approval_without_approver');
  await scope.outbox('approval.mail', { requestId, position: 1 });
  return 'pending';
}
