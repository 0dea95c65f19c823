import { getOwnStatement } from '#app/domain/statements/get-own-statement.ts';
import { renderStatements } from '#app/domain/statements/render-statements.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { pdfResponse } from '#app/http/pdf-response.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { statementMonths } from './statement-months.ts';

/** The statement as a file; `?language=` for one in the other language. */
export const loader = loaderFor('member', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const months = statementMonths(params);
  const { statement } = await getOwnStatement(ctx, { propertyId: params.propertyId ?? '', months, language });
  const title = translator(language, 'statements')('title');
  return pdfResponse(
    await renderStatements(ctx, [statement], language),
    `${title} ${statement.property.code} ${months.from}.pdf`,
  );
});
