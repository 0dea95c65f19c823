import { listCallbacksDue } from '#app/domain/callbacks/list-callbacks-due.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { readListParams } from '#app/http/list-params.ts';

/** A page of the calls that are due now, or later. */
export async function loadDue(ctx: MemberContext, request: Request, state: 'now' | 'later') {
  const { after, before, size } = readListParams(request, { sorts: ['reported'], defaultSort: 'reported' });
  return listCallbacksDue(ctx, { state, after, before, limit: size });
}
