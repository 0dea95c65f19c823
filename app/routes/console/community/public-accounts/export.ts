import { exportEntries } from '#app/domain/public-accounts/export-entries.ts';
import { getPublicAccount } from '#app/domain/public-accounts/get-public-account.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { idParam } from '../../id-param.ts';
import { readEntryFilter } from './read-entry-filter.ts';

/** The entries of an account as a file, with the balance after each: `?format=csv` or `xlsx`, of the days `from` to `through`. */
export const loader = loaderFor('staff', async ({ ctx, params, request, url }) => {
  const accountId = idParam(params.account);
  const { from, through } = readEntryFilter(request).filter;
  const rows = await exportEntries(ctx, { accountId, from, through });
  const { name } = await getPublicAccount(ctx, { accountId });
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name,
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [12, 18, 36, 24, 14, 14, 16, 10],
  });
});
