import { searchEverything } from '#app/domain/search/search-everything.ts';
import { loaderFor } from '#app/http/loader-for.ts';

/** The properties that a few typed words find, for fields that choose among them. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const q = (url.searchParams.get('q') ?? '').trim().slice(0, 100);
  const { properties } = await searchEverything(ctx, { q });
  return {
    q,
    properties: properties.map(({ id, code, communityName, ownerName }) => ({
      id,
      label: `${code} ${communityName}`,
      hint: ownerName ?? '',
    })),
  };
});
