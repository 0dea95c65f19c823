import { getEntryDocument } from '#app/domain/public-accounts/get-entry-document.ts';
import { documentResponse } from '#app/http/document-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';

/** A document of a public account, for staff who may see the account. */
export const loader = loaderFor('staff', async ({ ctx, params }) =>
  documentResponse(
    ctx.tenant.id,
    await getEntryDocument(ctx, { entryId: idParam(params.entry), fileId: idParam(params.file) }),
  ),
);
