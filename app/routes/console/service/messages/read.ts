import { readTicketMessages } from '#app/domain/tickets/messages/read-ticket-messages.ts';
import { actionFor } from '#app/http/action-for.ts';
import { idParam } from '../../id-param.ts';

/** What the owner wrote has been seen. */
export const action = actionFor('staff', ({ ctx, params }) =>
  readTicketMessages(ctx, { ticketId: idParam(params.ticketId) }),
);
