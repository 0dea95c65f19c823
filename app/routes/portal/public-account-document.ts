import { getOwnEntryDocument } from '#app/domain/public-accounts/get-own-entry-document.ts';
import { documentResponse } from '#app/http/document-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** A document of a published period of the owner's community. */
export const loader = loaderFor('owner', async ({ ctx, params }) =>
  documentResponse(
    ctx.tenant.id,
    await getOwnEntryDocument(ctx, { entryId: params.entryId ?? '', fileId: params.fileId ?? '' }),
  ),
);
