import { pathOfTicket } from '#app/domain/directives/path-of-ticket.ts';

/** Where the ticket of a call is read. */
export function pathOfDue({ ticketId, kind }: { ticketId: string; kind: string }): string {
  return pathOfTicket({ id: ticketId, confidential: kind === 'complaint' || kind === 'suggestion' });
}
