import { findPayers } from '#app/domain/payments/find-payers.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** The properties that the words of the counter's search box may mean. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const q = (url.searchParams.get('q') ?? '').slice(0, 60);
  return { q, found: await findPayers(ctx, { q }) };
});
