import { getSpendingDocument } from '#app/domain/spending/get-spending-document.ts';
import { documentResponse } from '#app/http/document-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';

/** A document of spending, for staff who may see it. */
export const loader = loaderFor('staff', async ({ ctx, params }) =>
  documentResponse(
    ctx.tenant.id,
    await getSpendingDocument(ctx, { spendingId: idParam(params.spending), fileId: idParam(params.file) }),
  ),
);
