import { exportProperty } from '#app/domain/ledger/exports/export-property.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { idParam } from '../../id-param.ts';

/** All documents of a property as a file: `?format=csv` or `xlsx`. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const { name, rows } = await exportProperty(ctx, idParam(params.property));
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name,
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [12, 12, 10, 20, 12, 12, 14, 14, 14, 14],
  });
});
