import { renderReceipt } from '#app/domain/receipts/render-receipt.ts';
import { fileResponse } from '#app/http/file-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { isLanguage } from '#app/kernel/languages.ts';

/** One receipt of the payer's, void or not, as a file; `?language=` for one in the other language. */
export const loader = loaderFor('owner', async ({ ctx, params, url }) => {
  const { receiptId = '' } = params;
  if (!isId(receiptId)) throw new DomainError('not_found');
  const wanted = url.searchParams.get('language');
  return fileResponse(
    await renderReceipt(ctx, { receiptId, language: isLanguage(wanted) ? wanted : ctx.language }),
  );
});
