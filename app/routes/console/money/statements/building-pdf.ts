import { renderBuildingStatements } from '#app/domain/statements/render-building-statements.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { pdfResponse } from '#app/http/pdf-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { isLanguage } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { readMonths } from './read-months.ts';

/** The statements of a building as one file, sent while they are drawn. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const wanted = url.searchParams.get('language');
  const language = isLanguage(wanted) ? wanted : ctx.language;
  const months = readMonths(url, localDay(ctx.now(), ctx.tenant.timeZone));
  const { buildingName, pieces } = await renderBuildingStatements(ctx, {
    buildingId: idParam(params.building),
    months,
    owingOnly: url.searchParams.get('owing') === 'only',
    language,
  });
  return pdfResponse(
    pieces,
    `${translator(language, 'statements')('title')} ${buildingName} ${months.from}.pdf`,
  );
});
