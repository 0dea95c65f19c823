import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { type DispatchState, getDispatchState } from '#app/domain/tickets/dispatch/get-dispatch-state.ts';
import { openStatuses } from '#app/domain/tickets/machine/transitions.ts';
import type { MemberContext } from '#app/http/guard.ts';

/** For whoever gives the ticket out, as long as it is not done. */
export async function dispatchPanelData(
  ctx: MemberContext,
  ticket: TicketDetail,
): Promise<DispatchState | null> {
  if (!ticket.may.dispatch || !openStatuses.includes(ticket.status) || ticket.status === 'absorbed')
    return null;
  return getDispatchState(ctx, { ticketId: ticket.id });
}
