import { tellStaff } from '#app/domain/staff/messages/tell-staff.ts';
import type { MaterialRequest } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Tells whoever asked for materials, and whoever has the ticket by now, what became of it; but not whoever did it. */
export async function tellRequester(
  scope: OperationScope,
  { id, number, ticketId, requestedBy }: MaterialRequest,
  outcome: 'material_issued' | 'material_declined',
): Promise<void> {
  const { db, tenantId, ctx } = scope;
  const ticket = await db.ticket.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticketId } },
    select: { number: true, assigneeId: true },
  });
  const self = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
  const staff = new Set([requestedBy, ticket.assigneeId].filter((member) => member !== null));
  if (self) staff.delete(self);
  await tellStaff(scope, [...staff], {
    event: outcome,
    params: { number: String(number), ticket: String(ticket.number) },
    link: `/console/service/tickets/${ticketId}`,
    dedupeKey: `material-request:${id}:${outcome}`,
  });
}
