import { previewLetter } from '#app/domain/dunning/preview-letter.ts';
import { letterSender, renderLetters } from '#app/domain/dunning/render-letters.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { pdfResponse } from '#app/http/pdf-response.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { readDebtorFilter } from './read-debtor-filter.ts';

/** The first letter as it would be printed, before any is sent. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const filter = readDebtorFilter(url, ctx.tenant.currency);
  const { letter } = await previewLetter(ctx, { filter, language });
  if (!letter) throw new DomainError('not_found');
  const pieces = renderLetters(await letterSender(ctx), [letter], { language, datedOn: letter.writtenOn });
  const t = translator(language, 'dunning');
  return pdfResponse(pieces, `${t('letter.title')} ${t('letter.preview')}.pdf`, { shown: true });
});
