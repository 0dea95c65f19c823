import { exportTickets } from '#app/domain/tickets/lists/export-tickets.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { readTicketFilter, ticketSorts } from './list-filter.ts';

/** Tickets as a file: `?format=csv` or `xlsx`, with the filters of the list. */
export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const rows = await exportTickets(ctx, readTicketFilter(readListParams(request, ticketSorts)));
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'desk')('list.title'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [10, 20, 8, 16, 18, 12, 10, 36, 16, 12, 14, 20, 14, 16, 16, 14, 20],
  });
});
