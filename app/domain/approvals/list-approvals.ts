import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import type { ApprovableKind, ApprovalStatus } from './approvable-kinds.ts';
import type { ApprovalSummary } from './approval-summary.ts';
import { deciders, waitingSteps } from './deciders.ts';

export const approvalBoxes = ['waiting', 'requested', 'decided'] as const;

export type ApprovalView = {
  id: string;
  documentKind: ApprovableKind;
  /** Minor units. */
  amount: bigint;
  summary: ApprovalSummary;
  status: ApprovalStatus;
  /** The step it is at, of how many. */
  position: number;
  steps: number;
  requesterName: string | null;
  createdAt: Date;
  decidedAt: Date | null;
};

/**
 * The requests of the caller, the latest first; those that wait for the caller, the longest waiting first. `decided` are those that the caller has decided a step
 * of. `after` and `before` are ids of requests.
 */
export const listApprovals = operation({
  name: 'approval.list',
  kind: 'read',
  input: z.object({
    box: z.enum(approvalBoxes).default('waiting'),
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(30),
  }),
  can: 'anyone',
  async run(scope, { box, after, before, limit }) {
    const { db, ctx, tenantId } = scope;
    if (ctx.actor.kind !== 'member') return { approvals: [], next: null, previous: null };
    const forward = box === 'waiting';
    const up = Boolean(before) !== forward;
    const edge = before ?? after;
    const rows = await db.$queryRaw<ApprovalView[]>`
      with ${mine(scope, ctx.actor.membershipId, box)}
      select r.id, r.document_kind as "documentKind", r.amount, r.summary, r.status, r.position,
        (select count(*)::int from approval_request_step s where s.tenant_id = r.tenant_id and s.request_id = r.id) as steps,
        m.name as "requesterName", r.created_at as "createdAt", r.decided_at as "decidedAt"
      from approval_request r
      left join membership m on m.tenant_id = r.tenant_id and m.id = r.requested_by
      where r.tenant_id = ${tenantId}::uuid and r.id in (select request_id from mine)
        ${edge ? (up ? Prisma.sql`and r.id > ${edge}::uuid` : Prisma.sql`and r.id < ${edge}::uuid`) : Prisma.empty}
      order by r.id ${up ? Prisma.sql`asc` : Prisma.sql`desc`} limit ${limit + 1}`;
    const more = rows.length > limit;
    const approvals = rows.slice(0, limit);
    if (before) approvals.reverse();
    const [first, last] = [approvals[0], approvals.at(-1)];
    return {
      approvals,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});

function mine(
  { tenantId, ctx, now }: OperationScope,
  me: string,
  box: (typeof approvalBoxes)[number],
): Prisma.Sql {
  if (box === 'waiting') {
    const today = localDay(now, ctx.tenant.timeZone);
    return Prisma.sql`${deciders(tenantId, today, waitingSteps(tenantId))},
      mine as (select request_id from decider where member_id = ${me}::uuid)`;
  }
  return box === 'requested'
    ? Prisma.sql`mine as (select id as request_id from approval_request where tenant_id = ${tenantId}::uuid and requested_by = ${me}::uuid)`
    : Prisma.sql`mine as (select request_id from approval_request_step where tenant_id = ${tenantId}::uuid and decided_by = ${me}::uuid)`;
}
