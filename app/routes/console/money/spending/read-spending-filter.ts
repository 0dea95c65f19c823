import { spendingStatuses } from '#app/domain/spending/spending-fields.ts';
import { readListParams } from '#app/http/list-params.ts';
import { isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';

/** What the address of the list asks for; the file of the list asks for the same. */
export function readSpendingFilter(request: Request) {
  const params = readListParams(request, { sorts: ['spent'], defaultSort: '-spent' });
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  const id = (name: string) => {
    const value = params.filter(name);
    return value && isId(value) ? value : null;
  };
  const cursor = (value: string | null) =>
    value && /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/.test(value) ? value : null;
  return {
    filter: {
      q: params.q.slice(0, 100) || null,
      categoryId: id('category'),
      communityId: id('community'),
      status: params.filter('status', spendingStatuses),
      from: day('from'),
      through: day('through'),
    },
    page: { after: cursor(params.after), before: cursor(params.before), limit: params.size },
  };
}
