import { invoicePdf } from '#app/domain/invoices/invoice-pdf.ts';
import { fileResponse } from '#app/http/file-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';

/** The official form where the provider handed one over, our own sheet of the same facts otherwise. */
export const loader = loaderFor('staff', async ({ ctx, params }) =>
  fileResponse(await invoicePdf(ctx, { invoiceId: idParam(params.invoice) }), { shown: true }),
);
