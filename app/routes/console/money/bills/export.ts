import { exportBills } from '#app/domain/billing/export-bills.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { readBillFilter } from './read-bill-filter.ts';

/** The list of bills as a file: `?format=csv` or `xlsx`, with the filters of the list. */
export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const { filter } = readBillFilter(request);
  const rows = await exportBills(ctx, filter);
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'billing')('bills.title'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [18, 14, 14, 20, 12, 12, 12, 12, 12, 12, 10, 24],
  });
});
