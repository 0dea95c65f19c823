import { data } from '@remix-run/node';
import { revealIdentity } from '#app/domain/people/reveal-identity.ts';
import { actionFor } from '#app/http/action-for.ts';
import { idParam } from '../../id-param.ts';

/** The whole identity number of a person, for this answer alone. */
export const action = actionFor('staff', async ({ ctx, params }) => {
  const answer = await revealIdentity(ctx, { personId: idParam(params.person) });
  return data(answer, { headers: { 'Cache-Control': 'no-store' } });
});
