import { exportSpending } from '#app/domain/spending/export-spending.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { readSpendingFilter } from './read-spending-filter.ts';

/** The list of spending as a file: `?format=csv` or `xlsx`, with the filters of the list. */
export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const rows = await exportSpending(ctx, readSpendingFilter(request).filter);
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'spending')('title'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [10, 12, 16, 18, 24, 36, 12, 20, 12, 14, 12],
  });
});
