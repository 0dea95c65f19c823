import { exportSettlementBills } from '#app/domain/payees/export-settlement-bills.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { isDay, localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';

/** The bills behind a settlement as a file: `?format=csv` or `xlsx`, of the days `from` (all before, when left out) to `through`. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  const day = (name: string) => {
    const value = url.searchParams.get(name) ?? '';
    return isDay(value) ? value : null;
  };
  const rows = await exportSettlementBills(ctx, {
    payeeId: idParam(params.payee),
    from: day('from'),
    through: day('through') ?? today,
  });
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'payees')('bills.title'),
    day: today,
    widths: [18, 14, 20, 12, 12, 12, 12],
  });
});
