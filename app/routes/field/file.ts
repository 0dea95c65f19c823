import { getTicketFile } from '#app/domain/tickets/files/get-ticket-file.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { mediaResponse } from '#app/http/media-response.ts';

/** A file of a ticket that the worker may read. It never changes. */
export const loader = loaderFor('staff', async ({ ctx, request, params }) =>
  mediaResponse(
    request,
    ctx.tenant.id,
    await getTicketFile(ctx, { ticketFileId: params.ticketFileId ?? '' }),
  ),
);
