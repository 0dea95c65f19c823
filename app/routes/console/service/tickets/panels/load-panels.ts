import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { aftercarePanelData } from './aftercare-panel-data.server.ts';
import { dispatchPanelData } from './dispatch-panel-data.server.ts';
import { materialsPanelData } from './materials-panel-data.server.ts';
import { outagePanelData } from './outage-panel-data.server.ts';
import { quotationPanelData } from './quotation-panel-data.server.ts';

/** What the panels of a ticket's page show, loaded together. Each slice adds a line here and one in `ticket-panels.tsx`. */
export async function loadPanels(ctx: MemberContext, ticket: TicketDetail) {
  return {
    dispatch: await dispatchPanelData(ctx, ticket),
    materials: await materialsPanelData(ctx, ticket),
    outage: await outagePanelData(ctx, ticket),
    quotations: await quotationPanelData(ctx, ticket),
    aftercare: await aftercarePanelData(ctx, ticket),
  };
}

export type TicketPanelData = Awaited<ReturnType<typeof loadPanels>>;
