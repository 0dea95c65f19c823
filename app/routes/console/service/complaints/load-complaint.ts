import { listComplaintHandlers } from '#app/domain/complaints/list-complaint-handlers.ts';
import { mayHandle } from '#app/domain/complaints/may-handle.ts';
import { getTicketRating } from '#app/domain/ratings/get-ticket-rating.ts';
import { getTicket } from '#app/domain/tickets/desk/get-ticket.ts';
import { openStatuses } from '#app/domain/tickets/machine/transitions.ts';
import { listTicketMessages } from '#app/domain/tickets/messages/list-ticket-messages.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { loadDirectives } from '../directives/load-directives.ts';

/** Everything that the page of a complaint shows. @throws DomainError `not_found`, also where it is not for the reader */
export async function loadComplaint(ctx: MemberContext, ticketId: string) {
  const ticket = await getTicket(ctx, { ticketId });
  if (!ticket.confidential) throw new DomainError('not_found');
  const mayAct = mayHandle({ ctx, ability: ctx.ability }, ticket);
  const [conversation, directives, rating, handlers] = await Promise.all([
    listTicketMessages(ctx, { ticketId }),
    loadDirectives(ctx, ticketId),
    getTicketRating(ctx, { ticketId }),
    mayAct ? listComplaintHandlers(ctx, {}) : null,
  ]);
  const self = ctx.actor.membershipId;
  return {
    ticket,
    conversation,
    directives,
    rating,
    /** Null for whoever only reads. */
    handlers,
    isOpen: openStatuses.includes(ticket.status),
    /** `self`: the reader works on it; `other`: somebody else does; `nobody`: it can be taken on. */
    inHand: handOf(ticket.status, ticket.assigneeId, self),
    today: localDay(ctx.now(), ctx.tenant.timeZone),
  };
}

function handOf(
  status: string,
  assigneeId: string | null,
  self: string,
): 'self' | 'other' | 'nobody' | 'given' {
  if (status === 'submitted' || status === 'accepted') return 'nobody';
  if (assigneeId !== self) return 'other';
  return status === 'assigned' ? 'given' : 'self';
}
