import { billStatusFilters } from '#app/domain/billing/bill-filter.ts';
import { readListParams } from '#app/http/list-params.ts';
import { isId } from '#app/kernel/ids.ts';

/** The state of the list of bills in an address, for the list and for its export. */
export function readBillFilter(request: Request) {
  const params = readListParams(request, { sorts: ['due'], defaultSort: '-due', defaultSize: 50 });
  const id = (name: string) => {
    const value = params.filter(name);
    return value && isId(value) ? value : null;
  };
  const month = params.filter('month');
  return {
    params,
    filter: {
      q: params.q.slice(0, 100) || null,
      status: params.filter('status', billStatusFilters),
      communityId: id('community'),
      feeItemId: id('feeItem'),
      propertyId: id('property'),
      runId: id('run'),
      month: month && /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : null,
    },
  };
}
