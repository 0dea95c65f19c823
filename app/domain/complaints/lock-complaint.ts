import { lockTicket } from '#app/domain/tickets/machine/lock-ticket.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { mayHandle } from './may-handle.ts';

/** What is answered from the desk rather than on the spot. */
const answeredKinds = ['complaint', 'suggestion', 'inquiry'];

/**
 * A complaint, suggestion or inquiry that the caller may act on, locked, and the caller's membership.
 *
 * @throws DomainError `not_found` where they may not read it or it is none; `forbidden` where they may only read it
 */
export async function lockComplaint(
  scope: OperationScope,
  ticketId: string,
): Promise<{ ticket: Ticket; self: string }> {
  const ticket = await lockTicket(scope, ticketId, 'read');
  if (!answeredKinds.includes(ticket.kind)) throw new DomainError('not_found');
  const { actor } = scope.ctx;
  if (actor.kind !== 'member' || !mayHandle(scope, ticket)) throw new DomainError('forbidden');
  return { ticket, self: actor.membershipId };
}
