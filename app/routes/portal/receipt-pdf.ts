import { renderReceipt } from '#app/domain/receipts/render-receipt.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { ownPaymentId } from './own-payment-id.ts';

/** The receipt as a file; `?language=` for one in the other language. */
export const loader = loaderFor('owner', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const file = await renderReceipt(ctx, { paymentId: ownPaymentId(params), language });
  return new Response(new Uint8Array(file.body), {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': `attachment; filename="${file.fileName}"`,
      'Content-Length': String(file.body.length),
      'Cache-Control': 'private, no-store',
    },
  });
});
