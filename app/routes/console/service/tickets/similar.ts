import { similarCases } from '#app/domain/cases/similar-cases.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';

/** Closed tickets like what is being written down. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const text = (url.searchParams.get('text') ?? '').slice(0, 1_000);
  const category = url.searchParams.get('category');
  if (!ctx.ability.can('read', 'TicketCaseTerm')) return { text, cases: [] };
  const cases = await similarCases(ctx, {
    text,
    categoryId: category && isId(category) ? category : null,
    limit: 3,
  });
  return { text, cases };
});
