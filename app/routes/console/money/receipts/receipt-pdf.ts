import { renderReceipt } from '#app/domain/receipts/render-receipt.ts';
import { fileResponse } from '#app/http/file-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { idParam } from '../../id-param.ts';

/** One receipt, void or not, to print; `?language=` for one in the payer's language. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const file = await renderReceipt(ctx, { receiptId: idParam(params.receipt), language });
  return fileResponse(file, { shown: true });
});
