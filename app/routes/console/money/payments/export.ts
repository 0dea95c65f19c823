import { exportPayments } from '#app/domain/payments/export-payments.ts';
import { paymentMethods, paymentStatuses } from '#app/domain/payments/list-payments.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { tableResponse } from '#app/http/table-response.ts';
import { isDay, localDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';

/** Payments as a file: `?format=csv` or `xlsx`, with the filters of the list. */
export const loader = loaderFor('staff', async ({ ctx, request, url }) => {
  const params = readListParams(request, { sorts: ['received'], defaultSort: '-received' });
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  const property = params.filter('property');
  const rows = await exportPayments(ctx, {
    q: params.q.slice(0, 100) || null,
    propertyId: property && isId(property) ? property : null,
    method: params.filter('method', paymentMethods),
    status: params.filter('status', paymentStatuses),
    from: day('from'),
    through: day('through'),
  });
  return tableResponse(rows, {
    format: url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    name: translator(ctx.language, 'payments')('list.title'),
    day: localDay(ctx.now(), ctx.tenant.timeZone),
    widths: [12, 12, 18, 14, 14, 14, 12, 12, 12, 10, 18, 24],
  });
});
