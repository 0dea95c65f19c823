import { readListParams } from '#app/http/list-params.ts';
import { isId } from '#app/kernel/ids.ts';

/** The state of the list of meters in an address. A building counts only with its community. */
export function readMeterFilter(request: Request) {
  const params = readListParams(request, { sorts: ['number'], defaultSort: 'number' });
  const id = (name: string) => {
    const value = params.filter(name);
    return value && isId(value) ? value : null;
  };
  const communityId = id('community');
  return {
    params,
    filter: {
      q: params.q.slice(0, 100) || null,
      communityId,
      buildingId: communityId ? id('building') : null,
      feeItemId: id('feeItem'),
      propertyId: id('property'),
      show: params.filter('show', ['public', 'held', 'retired'] as const),
    },
  };
}
