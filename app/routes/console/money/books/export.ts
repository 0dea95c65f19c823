import { exportBalance } from '#app/domain/ledger/exports/export-balance.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { readDays } from './read-days.ts';

/** The trial balance as a file: `?format=csv` or `xlsx`, with the days of the page. */
export const loader = loaderFor('staff', async ({ ctx, url }) =>
  tableResponse(await exportBalance(ctx, readDays(url)), {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'ledger')('balance.title'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [10, 24, 12, 16, 16, 16, 16, 16, 16],
  }),
);
