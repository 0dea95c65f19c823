import { getStatement } from '#app/domain/statements/get-statement.ts';
import { renderStatements } from '#app/domain/statements/render-statements.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { pdfResponse } from '#app/http/pdf-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { readMonths } from './read-months.ts';

/** The statement as a file; `?language=` for one in the other language. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const months = readMonths(url, localDay(ctx.now(), ctx.tenant.timeZone));
  const statement = await getStatement(ctx, { propertyId: idParam(params.property), months, language });
  const title = translator(language, 'statements')('title');
  return pdfResponse(
    await renderStatements(ctx, [statement], language),
    `${title} ${statement.property.code} ${months.from}.pdf`,
  );
});
