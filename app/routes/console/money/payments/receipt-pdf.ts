import { renderReceipt } from '#app/domain/receipts/render-receipt.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { idParam } from '../../id-param.ts';

/** The receipt of a payment, to print or to hand over; `?language=` for one in the payer's language. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const file = await renderReceipt(ctx, { paymentId: idParam(params.payment), language });
  return new Response(new Uint8Array(file.body), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `inline; filename="${file.fileName}"`,
      'Content-Length': String(file.body.length),
      'Cache-Control': 'private, no-store',
    },
  });
});
