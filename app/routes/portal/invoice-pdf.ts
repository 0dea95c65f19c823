import { invoicePdf } from '#app/domain/invoices/invoice-pdf.ts';
import { fileResponse } from '#app/http/file-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';

/** An invoice of the owner's as a file. */
export const loader = loaderFor('owner', async ({ ctx, params }) => {
  const { invoiceId = '' } = params;
  if (!isId(invoiceId)) throw new DomainError('not_found');
  return fileResponse(await invoicePdf(ctx, { invoiceId }));
});
