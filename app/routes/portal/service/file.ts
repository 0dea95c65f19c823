import { getOwnTicketFile } from '#app/domain/tickets/own/get-own-ticket-file.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { mediaResponse } from '#app/http/media-response.ts';

/** A file of a ticket of the owner's, or of their home. It never changes. */
export const loader = loaderFor('owner', async ({ ctx, request, params }) =>
  mediaResponse(
    request,
    ctx.tenant.id,
    await getOwnTicketFile(ctx, { ticketFileId: params.ticketFileId ?? '' }),
  ),
);
