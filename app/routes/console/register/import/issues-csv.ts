import { exportImportIssues } from '#app/domain/imports/export-import-issues.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';

/** All that is wrong with the cells of an import, as a file. */
export const loader = loaderFor('staff', async ({ ctx, params }) =>
  tableResponse(await exportImportIssues(ctx, idParam(params.import)), {
    format: 'csv',
    name: translator(ctx.language, 'imports')('screens.issuesTable.title'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
  }),
);
