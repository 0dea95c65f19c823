import { creditNoteKinds, creditNoteStatuses } from '#app/domain/credits/credit-note-kinds.ts';
import { readListParams } from '#app/http/list-params.ts';
import { isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';

/** What the address of the list asks for; the file of the list asks for the same. */
export function readCreditNoteFilter(request: Request) {
  const params = readListParams(request, { sorts: ['asked'], defaultSort: '-asked' });
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  const cursor = (value: string | null) => (value && isId(value) ? value : null);
  return {
    filter: {
      q: params.q.slice(0, 100) || null,
      kind: params.filter('kind', creditNoteKinds),
      status: params.filter('status', creditNoteStatuses),
      from: day('from'),
      through: day('through'),
    },
    page: { after: cursor(params.after), before: cursor(params.before), limit: params.size },
  };
}
