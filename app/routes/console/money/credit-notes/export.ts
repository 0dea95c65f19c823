import { exportCreditNotes } from '#app/domain/credits/export-credit-notes.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { readCreditNoteFilter } from './read-credit-note-filter.ts';

/** The list of credit notes as a file: `?format=csv` or `xlsx`, with the filters of the list. */
export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const rows = await exportCreditNotes(ctx, readCreditNoteFilter(request).filter);
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'credits')('notes.title'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [10, 12, 14, 18, 14, 20, 12, 12, 40, 12, 12],
  });
});
