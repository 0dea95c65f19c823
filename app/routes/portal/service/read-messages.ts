import { readTicketMessages } from '#app/domain/tickets/messages/read-ticket-messages.ts';
import { actionFor } from '#app/http/action-for.ts';
import { idParam } from '../../console/id-param.ts';

/** What the company wrote has been seen. */
export const action = actionFor('owner', ({ ctx, params }) =>
  readTicketMessages(ctx, { ticketId: idParam(params.ticketId) }),
);
