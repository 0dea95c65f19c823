import { readListParams } from '#app/http/list-params.ts';
import { isId } from '#app/kernel/ids.ts';

/** What the address of the list asks for; the file of the list asks for the same. */
export function readStockFilter(request: Request) {
  const params = readListParams(request, { sorts: ['name'], defaultSort: 'name' });
  const warehouse = params.filter('warehouse');
  return {
    filter: {
      q: params.q.slice(0, 100) || null,
      warehouseId: warehouse && isId(warehouse) ? warehouse : null,
      low: params.filter('low', ['yes'] as const) !== null,
    },
    page: { after: params.after, before: params.before, limit: params.size },
  };
}
