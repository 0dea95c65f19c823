import { countTickets } from '#app/domain/tickets/lists/count-tickets.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { readTicketFilter, ticketSorts } from './list-filter.ts';

/** How many tickets lie in each heap, asked for once the list is there. */
export const loader = loaderFor('staff', async ({ ctx, request }) =>
  countTickets(ctx, readTicketFilter(readListParams(request, ticketSorts))),
);
