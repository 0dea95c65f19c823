import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';

/** The buildings of a community, for the form of a fee item. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const community = url.searchParams.get('community');
  if (!community || !isId(community)) return { community: null, buildings: [] };
  const { buildings } = await listPropertyChoices(ctx, { communityId: community });
  return { community, buildings };
});
