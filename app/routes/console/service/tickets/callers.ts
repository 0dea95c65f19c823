import { findCallers } from '#app/domain/tickets/desk/find-callers.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** The homes that somebody at the telephone may mean. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, 60);
  return { q, found: await findCallers(ctx, { q }) };
});
