import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { approvableDocument } from './approvable-documents.ts';
import type { ApprovableKind, ApprovalDecision, ApprovalStatus } from './approvable-kinds.ts';
import type { ApprovalSummary } from './approval-summary.ts';
import { deciders, waitingSteps } from './deciders.ts';

export type ApprovalDetail = Awaited<ReturnType<typeof getApproval>>;

/**
 * One request with its steps: what, why, how much, by whom, and who has agreed. Its requester reads it, whoever decides or decided a step of it, and whoever may see
 * the approval flows.
 *
 * @throws DomainError `not_found` also where it is not the caller's to see
 */
export const getApproval = operation({
  name: 'approval.get',
  kind: 'read',
  input: z.object({ requestId: z.uuid() }),
  can: 'anyone',
  async run(scope, { requestId }) {
    const { db, ctx, tenantId, ability } = scope;
    const me = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    const request = await db.approvalRequest.findUnique({
      where: { tenantId_id: { tenantId, id: requestId } },
      include: { steps: { orderBy: { position: 'asc' } } },
    });
    if (!request || !me) throw new DomainError('not_found');
    const now = await decidersNow(scope, requestId);
    const canDecide = now.some(({ memberId }) => memberId === me);
    const seen =
      canDecide ||
      request.requestedBy === me ||
      request.steps.some(({ decidedBy, onBehalfOf }) => decidedBy === me || onBehalfOf === me) ||
      ability.can('read', 'ApprovalFlow');
    if (!seen) throw new DomainError('not_found');
    const names = await namesOf(scope, request);
    return {
      id: requestId,
      documentKind: request.documentKind as ApprovableKind,
      documentId: request.documentId,
      amount: request.amount,
      summary: request.summary as ApprovalSummary,
      status: request.status as ApprovalStatus,
      position: request.position,
      requesterName: request.requestedBy ? (names.members.get(request.requestedBy) ?? null) : null,
      createdAt: request.createdAt,
      decidedAt: request.decidedAt,
      path: await approvableDocument(request.documentKind).path(scope, request.documentId),
      canDecide,
      canWithdraw: request.status === 'pending' && request.requestedBy === me,
      /** Who can decide now. */
      waitsFor: [...new Set(now.map(({ memberName }) => memberName))],
      /** Nobody whom the step names can: it has gone up to the administrators. */
      isEscalated: now.some(({ escalated }) => escalated),
      steps: request.steps.map((step) => ({
        position: step.position,
        memberName: step.membershipId ? (names.members.get(step.membershipId) ?? null) : null,
        role: step.roleId ? (names.roles.get(step.roleId) ?? null) : null,
        decision: step.decision as ApprovalDecision | null,
        decidedBy: step.decidedBy ? (names.members.get(step.decidedBy) ?? null) : null,
        onBehalfOf: step.onBehalfOf ? (names.members.get(step.onBehalfOf) ?? null) : null,
        note: step.note,
        decidedAt: step.decidedAt,
      })),
    };
  },
});

function decidersNow({ db, ctx, tenantId, now }: OperationScope, requestId: string) {
  const today = localDay(now, ctx.tenant.timeZone);
  return db.$queryRaw<{ memberId: string; memberName: string; escalated: boolean }[]>`
    with ${deciders(tenantId, today, waitingSteps(tenantId, requestId))}
    select d.member_id as "memberId", m.name as "memberName", bool_and(d.escalated) as escalated
    from decider d join membership m on m.tenant_id = ${tenantId}::uuid and m.id = d.member_id
    group by d.member_id, m.name order by m.name, d.member_id limit 50`;
}

async function namesOf(
  { db, tenantId }: OperationScope,
  {
    requestedBy,
    steps,
  }: {
    requestedBy: string | null;
    steps: {
      roleId: string | null;
      membershipId: string | null;
      decidedBy: string | null;
      onBehalfOf: string | null;
    }[];
  },
) {
  const memberIds = [
    requestedBy,
    ...steps.flatMap((step) => [step.membershipId, step.decidedBy, step.onBehalfOf]),
  ];
  const members = await db.membership.findMany({
    where: { tenantId, id: { in: memberIds.filter((id) => id !== null) } },
    select: { id: true, name: true },
  });
  const roles = await db.role.findMany({
    where: { tenantId, id: { in: steps.flatMap(({ roleId }) => roleId ?? []) } },
    select: { id: true, key: true, name: true },
  });
  return {
    members: new Map(members.map(({ id, name }) => [id, name])),
    roles: new Map(roles.map(({ id, ...role }) => [id, role])),
  };
}
