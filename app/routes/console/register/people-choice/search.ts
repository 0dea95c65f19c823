import { searchEverything } from '#app/domain/search/search-everything.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** The people that a few typed words find, for fields that choose among them. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const { people } = await searchEverything(ctx, { q });
  return {
    q,
    people: people.map(({ id, name, phone, properties }) => ({
      id,
      label: name,
      hint: [phone, properties[0]].filter(Boolean).join(' · '),
    })),
  };
});
