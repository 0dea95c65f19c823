import { listOwnOutages } from '#app/domain/outages/list-own-outages.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** What is out where the reader lives: for the first pages. */
export const loader = loaderFor('member', async ({ ctx }) => ({
  outages: await listOwnOutages(ctx, {}),
  now: ctx.now(),
}));
