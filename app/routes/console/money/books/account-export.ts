import { exportAccount } from '#app/domain/ledger/exports/export-account.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { idParam } from '../../id-param.ts';
import { readDays } from './read-days.ts';

/** The entries of an account as a file: `?format=csv` or `xlsx`, with the days of the page. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const { from, asOf } = readDays(url);
  const { name, rows } = await exportAccount(ctx, {
    accountId: idParam(params.account),
    from,
    through: asOf,
  });
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name,
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [12, 12, 38, 10, 24, 16, 16, 16],
  });
});
