import { findDuplicates } from '#app/domain/tickets/desk/find-duplicates.ts';
import { getTicket } from '#app/domain/tickets/desk/get-ticket.ts';
import { listTicketChoices } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { idParam } from '../../id-param.ts';

/** A ticket with what its actions offer, for its page and for the panel beside the list. */
export async function loadTicket(ctx: MemberContext, param: string | undefined) {
  const ticketId = idParam(param);
  const [ticket, { groups }] = await Promise.all([
    getTicket(ctx, { ticketId }),
    ctx.ability.can('read', 'TicketCategory') ? listTicketChoices(ctx, {}) : { groups: [] },
  ]);
  const duplicates = ticket.may.dispatch ? await findDuplicates(ctx, { ticketId }) : [];
  return { ticket, groups, duplicates, currency: ctx.tenant.currency };
}
