import type { TicketDetail } from '#app/domain/tickets/desk/get-ticket.ts';
import { AftercarePanel } from './aftercare-panel.tsx';
import { DispatchPanel } from './dispatch-panel.tsx';
import type { TicketPanelData } from './load-panels.ts';
import { MaterialsPanel } from './materials-panel.tsx';
import { OutagePanel } from './outage-panel.tsx';
import { QuotationPanel } from './quotation-panel.tsx';

type TicketPanelsProps = { ticket: TicketDetail; data: TicketPanelData };

/** What belongs to a ticket beside its own facts, a card each: materials, quotation, calls, directives. */
export function TicketPanels({ ticket, data }: TicketPanelsProps) {
  const { dispatch, outage, materials, quotations, aftercare } = data;
  return (
    <>
      {dispatch && <DispatchPanel ticket={ticket} state={dispatch} />}
      {outage && <OutagePanel ticketId={ticket.id} data={outage} />}
      {materials && <MaterialsPanel ticketId={ticket.id} materials={materials} />}
      {quotations && <QuotationPanel ticketId={ticket.id} desk={quotations} />}
      <AftercarePanel ticket={ticket} data={aftercare} />
    </>
  );
}
