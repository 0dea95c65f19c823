import { createReadableStreamFromReadable } from '@remix-run/node';
import { getInvoice } from '#app/domain/invoices/get-invoice.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { idParam } from '../../id-param.ts';

/** The document that was written for the accountant, to enter or import on the authority's platform. */
export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const { file } = await getInvoice(ctx, { invoiceId: idParam(params.invoice) });
  if (!file) throw new DomainError('not_found');
  const { stream, size } = await getFileStream(ctx.tenant.id, file.key);
  return new Response(createReadableStreamFromReadable(stream), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.name}"`,
      'Content-Length': String(size),
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
});
