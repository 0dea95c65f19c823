import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import type { MemberContext } from '#app/http/guard.ts';

/** What the panels of a ticket's page show, loaded together. Each slice adds a line here and one in `ticket-panels.tsx`. */
export async function loadPanels(_ctx: MemberContext, _ticket: TicketDetail) {
  return {};
}

export type TicketPanelData = Awaited<ReturnType<typeof loadPanels>>;
