import { contractorFile } from '#app/domain/contractors/contractor-file.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { mediaResponse } from '#app/http/media-response.ts';

/** A photo or film of the ticket of a contractor's link. */
export const loader = loaderFor('company', async ({ ctx, request, params }) =>
  mediaResponse(
    request,
    ctx.tenant.id,
    await contractorFile(ctx, { token: params.token ?? '', ticketFileId: params.fileId ?? '' }),
  ),
);
