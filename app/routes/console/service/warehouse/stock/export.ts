import { exportStock } from '#app/domain/warehouse/stock/export-stock.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { readStockFilter } from './read-stock-filter.ts';

/** The stock as a file: `?format=csv` or `xlsx`, with the filters of the list. */
export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const rows = await exportStock(ctx, readStockFilter(request).filter);
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'warehouse')('tabs.stock'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [18, 10, 14, 24, 20, 8, 12, 12, 14],
  });
});
