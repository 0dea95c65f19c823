import { exportProperties } from '#app/domain/properties/export-properties.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { readPropertyFilter } from './read-property-filter.ts';

/** The list of properties as a file: `?format=csv` or `xlsx`, with the filters of the list. */
export const loader = loaderFor('staff', async ({ ctx, request, url }) =>
  tableResponse(await exportProperties(ctx, readPropertyFilter(request).filter), {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'people')('properties.title'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [18, 12, 16, 12, 8, 14, 14, 14, 12, 14, 16],
  }),
);
