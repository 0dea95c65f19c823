import { entryDirections } from '#app/domain/public-accounts/public-account-fields.ts';
import { readListParams } from '#app/http/list-params.ts';
import { isDay } from '#app/kernel/dates.ts';

/** Which entries the address of an account asks for. */
export function readEntryFilter(request: Request) {
  const params = readListParams(request, { sorts: ['booked'], defaultSort: '-booked' });
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  const cursor = (value: string | null) =>
    value && /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/.test(value) ? value : null;
  return {
    filter: {
      q: params.q.slice(0, 100) || null,
      direction: params.filter('direction', entryDirections),
      from: day('from'),
      through: day('through'),
    },
    page: { after: cursor(params.after), before: cursor(params.before), limit: params.size },
  };
}
