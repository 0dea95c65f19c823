import { getLetter } from '#app/domain/dunning/get-letter.ts';
import { letterSender, renderLetters } from '#app/domain/dunning/render-letters.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { pdfResponse } from '#app/http/pdf-response.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';

/** A letter as a file, for staff and for whom it is addressed to; `?language=` for one in the other language. */
export const loader = loaderFor('member', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const letter = await getLetter(ctx, { letterId: params.letter ?? '', language });
  const pieces = renderLetters(await letterSender(ctx), [letter], { language, datedOn: letter.writtenOn });
  const title = translator(language, 'dunning')('letter.title');
  return pdfResponse(pieces, `${title} ${letter.number}.pdf`, { shown: true });
});
