import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { domainErrorOf } from '#app/http/error-response.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { translator } from '#app/locales/translator.ts';

/** The comparison of books and documents, for a part of a page: what refuses it is told there and does not replace the page. */
export const loader = loaderFor('staff', async ({ ctx }) => {
  try {
    return { failed: false as const, ...(await checkBooks(ctx, {})) };
  } catch (error) {
    const known = domainErrorOf(error);
    if (!known) throw error;
    return { failed: true as const, reason: translator(ctx.language, 'errors')(known.code) };
  }
});
